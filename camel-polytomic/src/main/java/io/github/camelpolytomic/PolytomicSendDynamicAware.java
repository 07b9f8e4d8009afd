package io.github.camelpolytomic;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.spi.annotations.SendDynamic;
import org.apache.camel.support.EndpointHelper;
import org.apache.camel.support.component.RawParameterHelper;
import org.apache.camel.support.component.SendDynamicAwareSupport;

/**
 * Lets {@code toD} use one endpoint for URIs that differ only in the operation's parameters, however many there are, and
 * refuses options that came into the URI by a message: they could send credentials elsewhere.
 */
@SendDynamic(PolytomicConstants.SCHEME)
public class PolytomicSendDynamicAware extends SendDynamicAwareSupport {

    // not the super class's, which knows components by their default name only; what it looks up serves lenient ones
    @Override
    protected void doInit() {}

    @Override
    public boolean isLenientProperties() {
        return false;
    }

    @Override
    public DynamicAwareEntry prepare(Exchange exchange, String uri, String originalUri) throws Exception {
        Map<String, Object> options = endpointProperties(exchange, uri);
        String template = EndpointHelper.resolveEndpointUriPropertyPlaceholders(exchange.getContext(), originalUri);
        options.forEach((option, value) -> requireFromTheRoute(option, value, template));
        return new DynamicAwareEntry(uri, originalUri, options, null);
    }

    private static void requireFromTheRoute(String option, Object value, String template) {
        if (!template.contains(option + "=")) {
            throw new IllegalArgumentException(
                    "Option %s does not stand in the toD that made this URI: it came with a message".formatted(option));
        }
        if (value instanceof List) {
            throw new IllegalArgumentException("Option %s stands twice in the URI of a toD".formatted(option));
        }
    }

    @Override
    public String resolveStaticUri(Exchange exchange, DynamicAwareEntry entry) throws Exception {
        Map<String, Object> options = select(entry, false);
        options.put(DynamicParameters.MARK, true);
        return asEndpointUri(exchange, entry.getUri(), options);
    }

    @Override
    public Processor createPreProcessor(Exchange exchange, DynamicAwareEntry entry) {
        Map<String, Object> parameters = select(entry, true);
        RawParameterHelper.resolveRawParameterValues(exchange.getContext(), parameters);
        return target -> DynamicParameters.put(target, parameters);
    }

    @Override
    public Processor createPostProcessor(Exchange exchange, DynamicAwareEntry entry) {
        return DynamicParameters::remove;
    }

    private static Map<String, Object> select(DynamicAwareEntry entry, boolean parameters) {
        Map<String, Object> selected = new HashMap<>(entry.getProperties());
        selected.keySet().removeIf(option -> ParameterBinder.isParameter(option) != parameters);
        return selected;
    }
}
