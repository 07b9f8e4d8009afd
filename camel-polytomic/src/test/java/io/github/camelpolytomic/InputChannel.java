package io.github.camelpolytomic;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.regex.Pattern;

import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.Expression;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.model.language.SimpleExpression;
import org.apache.camel.support.ExpressionAdapter;
import org.apache.camel.util.concurrent.SynchronousExecutorService;

/**
 * The channel by which the text in header {@code v} gets into a call.
 *
 * @param step adds the call to a route
 * @param value form of the text in a URI
 * @param isExact whether the text is the literal value; otherwise it is part of a URI of unknown origin
 */
record InputChannel(String name, BiFunction<RouteDefinition, String, ?> step, String value, boolean isExact) {

    private static final String PLAIN = "${header.v}";
    private static final String RAW = "RAW(${header.v})";
    private static final String BRACES = "RAW{${header.v}}";

    private static final Pattern OF_URIS = Pattern.compile("[%+&#\\s\\p{Z}]|RAW[({]|[)}]$");

    static final List<InputChannel> ALL = List.of(
            exact("toD", RouteDefinition::toD, PLAIN),
            exact("toD RAW()", RouteDefinition::toD, RAW),
            exact("toD RAW{}", RouteDefinition::toD, BRACES),
            exact("toD without cache", (route, uri) -> route.toD(uri, -1), PLAIN),
            exact("wireTap", InputChannel::wireTap, PLAIN),
            exact("wireTap RAW()", InputChannel::wireTap, RAW),
            exact("enrich", (route, uri) -> route.enrich().simple(uri), PLAIN),
            exact("enrich RAW()", (route, uri) -> route.enrich().simple(uri), RAW),
            uri("toD not optimised", InputChannel::notOptimised, PLAIN),
            uri("toD not optimised RAW()", InputChannel::notOptimised, RAW),
            uri("toD of a component that is not known", InputChannel::dynamicComponent, PLAIN),
            uri("toD of a component that is not known RAW()", InputChannel::dynamicComponent, RAW),
            uri("recipientList", (route, uri) -> route.recipientList(new SimpleExpression(uri), "\u0001"), PLAIN),
            uri("recipientList RAW()", (route, uri) -> route.recipientList(new SimpleExpression(uri), "\u0001"), RAW),
            uri("routingSlip", (route, uri) -> route.routingSlip(new SimpleExpression(uri), "\u0001"), PLAIN),
            uri("routingSlip RAW()", (route, uri) -> route.routingSlip(new SimpleExpression(uri), "\u0001"), RAW),
            uri("dynamicRouter", (route, uri) -> route.dynamicRouter(once(uri)), PLAIN),
            uri("dynamicRouter RAW()", (route, uri) -> route.dynamicRouter(once(uri)), RAW),
            uri("template", InputChannel::template, PLAIN),
            uri("template RAW()", InputChannel::template, RAW));

    private static InputChannel exact(String name, BiFunction<RouteDefinition, String, ?> step, String value) {
        return new InputChannel(name, step, value, true);
    }

    private static InputChannel uri(String name, BiFunction<RouteDefinition, String, ?> step, String value) {
        return new InputChannel(name, step, value, false);
    }

    /** Whether a text is literal. */
    boolean isLiteral(String text) {
        return isExact || !OF_URIS.matcher(text).find();
    }

    /** The possible meaning of a text. */
    List<String> meanings(String text) {
        List<String> meanings = new ArrayList<>(List.of(text));
        if (!isLiteral(text)) {
            String beforeOptions = text.replaceAll("&.*", "");
            meanings.addAll(List.of(beforeOptions, unmarked(beforeOptions), beforeOptions.replaceAll("[)}]$", "")));
            meanings.addAll(List.of(unmarked(text), decoded(text), unmarked(decoded(text)), decoded(decoded(text))));
            meanings.add(text.replaceAll("\\s+", ""));
        }
        return meanings;
    }

    private static String unmarked(String text) {
        return text.replaceAll("^RAW(?:\\((.*)\\)|\\{(.*)})$", "$1$2");
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replaceAll("%(?![0-9A-Fa-f]{2})", "%25"), StandardCharsets.UTF_8);
    }

    // runs on the thread of the test
    private static Object wireTap(RouteDefinition route, String uri) {
        return route.wireTap(uri.replace("?", "?synchronous=true&")).executorService(new SynchronousExecutorService());
    }

    private static RouteDefinition notOptimised(RouteDefinition route, String uri) {
        return (RouteDefinition)
                route.toD().uri(uri).allowOptimisedComponents(false).end();
    }

    private static RouteDefinition dynamicComponent(RouteDefinition route, String uri) {
        return route.setHeader("component")
                .constant("polytomic")
                .toD(uri.replace("polytomic:", "${header.component}:"));
    }

    private static RouteDefinition template(RouteDefinition route, String uri) {
        return route.setHeader("uri", new SimpleExpression(uri)).process(exchange -> {
            Exchange sent = exchange.getContext()
                    .createProducerTemplate()
                    .send(exchange.getMessage().getHeader("uri", String.class), inner -> {});
            exchange.setException(sent.getException());
        });
    }

    private static Expression once(String uri) {
        Expression target = new SimpleExpression(uri);
        return new ExpressionAdapter() {
            @Override
            public Object evaluate(Exchange exchange) {
                return exchange.getProperty(Exchange.SLIP_ENDPOINT) == null
                        ? target.evaluate(exchange, String.class)
                        : null;
            }

            @Override
            public void init(CamelContext camel) {
                target.init(camel);
            }
        };
    }

    @Override
    public String toString() {
        return name;
    }
}
