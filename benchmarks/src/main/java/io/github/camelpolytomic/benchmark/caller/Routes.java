package io.github.camelpolytomic.benchmark.caller;

import java.util.Iterator;
import java.util.function.Consumer;

import org.apache.camel.builder.LambdaRouteBuilder;
import org.apache.camel.model.RouteDefinition;

import io.github.camelpolytomic.benchmark.service.Body;
import io.github.camelpolytomic.benchmark.service.Executions;
import io.github.camelpolytomic.benchmark.service.Service;

/** The measured routes: with the component, and plain ones that do the same without it. */
public final class Routes {

    public static final String ENTRY = "direct:entry";

    private Routes() {}

    public static LambdaRouteBuilder component(Body body, int connections) {
        return route -> route.from(ENTRY).to(uri(source(body) + "&maxConnections=" + connections));
    }

    /** The same without another thread. */
    public static LambdaRouteBuilder synchronousComponent(Body body) {
        return route -> route.from(ENTRY).to(uri(source(body) + "&synchronous=true"));
    }

    /** Each schema as an exchange of its own. */
    public static LambdaRouteBuilder schemasSplit(Body body, Consumer<Object> each) {
        return split(source(body) + "&streaming=true", each);
    }

    /** All executions in a list. */
    public static LambdaRouteBuilder executions(Executions list) {
        return route -> route.from(ENTRY).to(uri(list(list) + "&paging=all"));
    }

    /** Each execution as an exchange of its own. */
    public static LambdaRouteBuilder executionsSplit(Executions list, Consumer<Object> each) {
        return split(list(list) + "&paging=stream", each);
    }

    /** All executions in one processor, one by one. */
    public static LambdaRouteBuilder executionsRead(Executions list, Consumer<Object> each) {
        return route -> route.from(ENTRY).to(uri(list(list) + "&paging=stream")).process(exchange -> {
            Iterator<?> elements = exchange.getMessage().getBody(Iterator.class);
            elements.forEachRemaining(each);
        });
    }

    /** The plain route into records, with these options of {@code http:}. */
    public static LambdaRouteBuilder plain(Body body, String options) {
        return route -> get(route.from(ENTRY), body, options).unmarshal().json(Envelope.class);
    }

    /** The plain route with as many connections as this at most. */
    public static LambdaRouteBuilder plain(Body body, int connections) {
        return plain(body, "?connectionsPerRoute=%s&maxTotalConnections=%s".formatted(connections, connections));
    }

    public static LambdaRouteBuilder plainUncached(Body body) {
        return route -> get(route.from(ENTRY).streamCache("false"), body, "?disableStreamCache=true")
                .unmarshal()
                .json(Envelope.class);
    }

    public static LambdaRouteBuilder plainToMap(Body body) {
        return route -> get(route.from(ENTRY), body, "").unmarshal().json();
    }

    private static LambdaRouteBuilder split(String operation, Consumer<Object> each) {
        return route -> route.from(ENTRY)
                .to(uri(operation))
                .split(route.body())
                .streaming()
                .process(exchange -> each.accept(exchange.getMessage().getBody()));
    }

    private static String source(Body body) {
        return "bulkSource?connectionId=" + body.connectionId();
    }

    private static String list(Executions list) {
        return "listBulkSyncExecutions?syncId=%s&limit=%s".formatted(list.syncId(), Executions.PAGE);
    }

    private static String uri(String operation) {
        return "polytomic:%s&baseUrl=%s&apiKey=%s".formatted(operation, Service.url(), Service.API_KEY);
    }

    private static RouteDefinition get(RouteDefinition route, Body body, String options) {
        return route.setHeader("Accept")
                .constant(Service.ACCEPT)
                .setHeader("Authorization")
                .constant(Service.AUTHORIZATION)
                .setHeader(Service.VERSION_HEADER)
                .constant(Service.VERSION)
                .to(Service.url() + body.path() + options);
    }
}
