package io.github.camelpolytomic;

import java.util.Map;
import java.util.stream.Collectors;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.spi.annotations.SendDynamic;
import org.apache.camel.support.component.RawParameterHelper;
import org.apache.camel.support.component.SendDynamicAwareSupport;

/**
 * Lets {@code toD} use one endpoint for URIs that differ only in the operation's parameters, however many there are.
 */
@SendDynamic(PolytomicConstants.SCHEME)
public class PolytomicSendDynamicAware extends SendDynamicAwareSupport {

    @Override
    public boolean isLenientProperties() {
        return false;
    }

    @Override
    public DynamicAwareEntry prepare(Exchange exchange, String uri, String originalUri) throws Exception {
        return new DynamicAwareEntry(uri, originalUri, endpointProperties(exchange, uri), null);
    }

    @Override
    public String resolveStaticUri(Exchange exchange, DynamicAwareEntry entry) throws Exception {
        return asEndpointUri(exchange, entry.getUri(), select(entry, false));
    }

    @Override
    public Processor createPreProcessor(Exchange exchange, DynamicAwareEntry entry) {
        Map<String, Object> parameters = select(entry, true);
        RawParameterHelper.resolveRawParameterValues(exchange.getContext(), parameters);
        return target -> DynamicParameters.set(target, parameters);
    }

    @Override
    public Processor createPostProcessor(Exchange exchange, DynamicAwareEntry entry) {
        return DynamicParameters::remove;
    }

    private static Map<String, Object> select(DynamicAwareEntry entry, boolean parameters) {
        return entry.getProperties().entrySet().stream()
                .filter(option -> ParameterBinder.isParameter(option.getKey()) == parameters)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
