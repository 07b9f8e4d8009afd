package io.github.camelpolytomic;

import java.net.URISyntaxException;

import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.spi.annotations.SendDynamic;
import org.apache.camel.support.EndpointHelper;
import org.apache.camel.support.component.SendDynamicAwareSupport;

import io.github.camelpolytomic.error.FailureDetails;
import io.github.camelpolytomic.error.PolytomicValidationException;
import io.github.camelpolytomic.internal.binding.DynamicParameters;
import io.github.camelpolytomic.option.PolytomicConstants;

/**
 * Lets {@code toD} share one endpoint among all URIs that differ only in the operation's parameters. Results of
 * expressions are literal values, and options that a message adds to the URI are rejected.
 */
@SendDynamic(PolytomicConstants.SCHEME)
public class PolytomicSendDynamicAware extends SendDynamicAwareSupport {

    private volatile UriTemplate template;

    // skips the lookup of the super class, which finds components by default name only and serves lenient properties
    @Override
    protected void doInit() {}

    @Override
    public boolean isLenientProperties() {
        return false;
    }

    @Override
    public DynamicAwareEntry prepare(Exchange exchange, String uri, String originalUri) throws Exception {
        UriTemplate declared = template(exchange.getContext(), originalUri);
        try {
            DynamicUri evaluated = declared.read(uri);
            return new DynamicAwareEntry(evaluated.endpointUri(), originalUri, evaluated.parameters(), null);
        } catch (IllegalArgumentException e) {
            throw new PolytomicValidationException(
                    e.getMessage(), FailureDetails.beforeSending(declared.operation()), e);
        }
    }

    // cached, because Camel too resolves the placeholders of a toD once
    private UriTemplate template(CamelContext context, String declared) throws URISyntaxException {
        UriTemplate cached = template;
        if (cached == null || !cached.isOf(declared)) {
            String text = EndpointHelper.resolveEndpointUriPropertyPlaceholders(context, declared.trim());
            cached = new UriTemplate(declared, text);
            template = cached;
        }
        return cached;
    }

    @Override
    public String resolveStaticUri(Exchange exchange, DynamicAwareEntry entry) {
        return entry.getUri();
    }

    @Override
    public Processor createPreProcessor(Exchange exchange, DynamicAwareEntry entry) {
        return target -> DynamicParameters.put(target, entry.getProperties());
    }

    @Override
    public Processor createPostProcessor(Exchange exchange, DynamicAwareEntry entry) {
        return DynamicParameters::remove;
    }
}
