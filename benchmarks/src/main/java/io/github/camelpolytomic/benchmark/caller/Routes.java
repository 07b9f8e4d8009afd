package io.github.camelpolytomic.benchmark.caller;

import java.util.Iterator;
import java.util.function.Consumer;

import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.model.RouteDefinition;

import io.github.camelpolytomic.benchmark.service.Body;
import io.github.camelpolytomic.benchmark.service.Executions;
import io.github.camelpolytomic.benchmark.service.Service;

/** The routes that get a bulk source; the plain ones do what a route does without this component. */
public final class Routes {

    public static final String ENTRY = "direct:bulkSource";

    private static final String CACHED = "";
    private static final String UNCACHED = "?disableStreamCache=true";

    private Routes() {}

    public static RouteBuilder component(Body body) {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from(ENTRY).to(uri("bulkSource?connectionId=" + body.connectionId()));
            }
        };
    }

    /** The component with as many connections as this at most. */
    public static RouteBuilder component(Body body, int connections) {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from(ENTRY)
                        .to(uri("bulkSource?connectionId=%s&maxConnections=%d"
                                .formatted(body.connectionId(), connections)));
            }
        };
    }

    /** Each schema as an exchange of its own. */
    public static RouteBuilder schemasSplit(Body body, Consumer<Object> each) {
        return split("bulkSource?streaming=true&connectionId=" + body.connectionId(), each);
    }

    public static RouteBuilder executions(Executions list) {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from(ENTRY).to(uri(list(list)));
            }
        };
    }

    /** Each execution as an exchange of its own. */
    public static RouteBuilder executionsSplit(Executions list, Consumer<Object> each) {
        return split(list(list) + "&paging=stream", each);
    }

    /** All executions in one processor, one by one. */
    public static RouteBuilder executionsRead(Executions list, Consumer<Object> each) {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from(ENTRY).to(uri(list(list) + "&paging=stream")).process(exchange -> {
                    Iterator<?> elements = exchange.getMessage().getBody(Iterator.class);
                    elements.forEachRemaining(each);
                });
            }
        };
    }

    private static RouteBuilder split(String operation, Consumer<Object> each) {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from(ENTRY)
                        .to(uri(operation))
                        .split(body())
                        .streaming()
                        .process(exchange -> each.accept(exchange.getMessage().getBody()));
            }
        };
    }

    private static String list(Executions list) {
        return "listBulkSyncExecutions?syncId=%s&limit=%d".formatted(list.syncId(), Executions.PAGE);
    }

    private static String uri(String operation) {
        return "polytomic:%s&baseUrl=%s&apiKey=%s".formatted(operation, Service.url(), Service.API_KEY);
    }

    public static RouteBuilder plain(Body body) {
        return new RouteBuilder() {
            @Override
            public void configure() {
                get(from(ENTRY), body, CACHED).unmarshal().json(Envelope.class);
            }
        };
    }

    /** The plain route with as many connections as this at most. */
    public static RouteBuilder plain(Body body, int connections) {
        return new RouteBuilder() {
            @Override
            public void configure() {
                String options = "?connectionsPerRoute=%d&maxTotalConnections=%d".formatted(connections, connections);
                get(from(ENTRY), body, options).unmarshal().json(Envelope.class);
            }
        };
    }

    public static RouteBuilder plainUncached(Body body) {
        return new RouteBuilder() {
            @Override
            public void configure() {
                get(from(ENTRY).noStreamCaching(), body, UNCACHED).unmarshal().json(Envelope.class);
            }
        };
    }

    public static RouteBuilder plainToMap(Body body) {
        return new RouteBuilder() {
            @Override
            public void configure() {
                get(from(ENTRY), body, CACHED).unmarshal().json();
            }
        };
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
