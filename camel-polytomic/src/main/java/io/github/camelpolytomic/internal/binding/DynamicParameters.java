package io.github.camelpolytomic.internal.binding;

import java.util.Map;

import org.apache.camel.Exchange;

/**
 * How the parameters of a dynamic URI reach the producer: beside the message, where nothing from outside can stand.
 *
 * <p>Between the two, an interceptor may make calls of its own on the same exchange. Its static URIs have endpoints without
 * the mark, which do not look here; its dynamic URIs put theirs on top, and take them away again.
 *
 * @param parameters by the name of the option
 * @param below what was on top before; {@code null} as a rule
 */
public record DynamicParameters(Map<String, Object> parameters, DynamicParameters below) {

    /** The option in the URI of an endpoint that is shared by dynamic URIs. */
    public static final String MARK = "dynamicParameters";

    private static final String PROPERTY = "CamelPolytomicDynamicParameters";

    public static void put(Exchange exchange, Map<String, Object> parameters) {
        exchange.setProperty(PROPERTY, new DynamicParameters(parameters, top(exchange)));
    }

    public static void remove(Exchange exchange) {
        DynamicParameters top = top(exchange);
        if (top == null || top.below == null) {
            exchange.removeProperty(PROPERTY);
        } else {
            exchange.setProperty(PROPERTY, top.below);
        }
    }

    static Map<String, Object> of(Exchange exchange) {
        DynamicParameters top = top(exchange);
        return top == null ? Map.of() : top.parameters;
    }

    private static DynamicParameters top(Exchange exchange) {
        return exchange.getProperty(PROPERTY, DynamicParameters.class);
    }
}
