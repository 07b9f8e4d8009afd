package io.github.camelpolytomic.internal.binding;

import java.util.Map;

import org.apache.camel.Exchange;

/**
 * Passes the parameters of a dynamic URI to the producer in an exchange property, which no external message can set.
 *
 * <p>In between, an interceptor may make its own calls on the same exchange. Its static URIs have endpoints without the
 * mark, which ignore the property; its dynamic URIs push their parameters onto a stack and pop them afterwards.
 *
 * @param parameters values by option name
 * @param previous the entry below in the stack; {@code null} if there is none
 */
public record DynamicParameters(Map<String, Object> parameters, DynamicParameters previous) {

    /** Option that marks an endpoint as shared by dynamic URIs. */
    public static final String MARK = "dynamicParameters";

    private static final String PROPERTY = "CamelPolytomicDynamicParameters";

    public static void put(Exchange exchange, Map<String, Object> parameters) {
        exchange.setProperty(PROPERTY, new DynamicParameters(parameters, top(exchange)));
    }

    public static void remove(Exchange exchange) {
        DynamicParameters top = top(exchange);
        if (top == null || top.previous == null) {
            exchange.removeProperty(PROPERTY);
        } else {
            exchange.setProperty(PROPERTY, top.previous);
        }
    }

    static Map<String, Object> of(Exchange exchange) {
        DynamicParameters top = top(exchange);
        return top == null ? Map.of() : top.parameters;
    }

    /** Shows the names only: a value may be secret, and Camel may log the properties of an exchange. */
    @Override
    public String toString() {
        return parameters.keySet().toString();
    }

    private static DynamicParameters top(Exchange exchange) {
        return exchange.getProperty(PROPERTY, DynamicParameters.class);
    }
}
