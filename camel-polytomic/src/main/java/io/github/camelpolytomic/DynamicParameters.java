package io.github.camelpolytomic;

import java.util.Map;

import org.apache.camel.Exchange;

/** How the parameters of a dynamic URI reach the producer: beside the message, where nothing from outside can stand. */
final class DynamicParameters {

    private static final String PROPERTY = "CamelPolytomicDynamicParameters";

    private DynamicParameters() {}

    static void set(Exchange exchange, Map<String, Object> parameters) {
        exchange.setProperty(PROPERTY, parameters);
    }

    static void remove(Exchange exchange) {
        exchange.removeProperty(PROPERTY);
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> of(Exchange exchange) {
        return exchange.getProperty(PROPERTY) instanceof Map<?, ?> parameters
                ? (Map<String, Object>) parameters
                : Map.of();
    }
}
