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
 * Lets {@code toD} use one endpoint for URIs that differ only in the operation's parameters, however many there are. What
 * its expressions give is a value and nothing else, and options that came into the URI by a message are refused.
 */
@SendDynamic(PolytomicConstants.SCHEME)
public class PolytomicSendDynamicAware extends SendDynamicAwareSupport {

    private volatile UriTemplate template;

    // not the super class's, which knows components by their default name only; what it looks up serves lenient ones
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
            DynamicUri made = declared.read(uri);
            return new DynamicAwareEntry(made.endpointUri(), originalUri, made.parameters(), null);
        } catch (IllegalArgumentException e) {
            throw new PolytomicValidationException(
                    e.getMessage(), FailureDetails.beforeSending(declared.operation()), e);
        }
    }

    // once, as Camel resolves the placeholders of a toD once
    private UriTemplate template(CamelContext context, String declared) throws URISyntaxException {
        UriTemplate known = template;
        if (known == null || !known.isOf(declared)) {
            String text = EndpointHelper.resolveEndpointUriPropertyPlaceholders(context, declared.trim());
            known = new UriTemplate(declared, text);
            template = known;
        }
        return known;
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
