package io.github.camelpolytomic.benchmark.caller;

import java.util.Iterator;

import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.model.RouteDefinition;

import io.github.camelpolytomic.benchmark.service.Body;
import io.github.camelpolytomic.benchmark.service.Service;

/** The routes that get a bulk source; the plain ones do what a route does without this component. */
public final class Routes {

    public static final String ENTRY = "direct:bulkSource";

    private static final String EXECUTIONS = "listBulkSyncExecutions?syncId=nightly&limit=100";
    private static final String CACHED = "";
    private static final String UNCACHED = "?disableStreamCache=true";

    private Routes() {}

    public static RouteBuilder component(Body body) {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from(ENTRY)
                        .toF(
                                "polytomic:bulkSource?connectionId=%s&baseUrl=%s&apiKey=%s",
                                body.connectionId(), Service.url(), Service.API_KEY);
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

    public static RouteBuilder schemasSplit(Body body) {
        return split("bulkSource?streaming=true&connectionId=" + body.connectionId());
    }

    public static RouteBuilder executions() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from(ENTRY).to(uri(EXECUTIONS));
            }
        };
    }

    public static RouteBuilder executionsSplit() {
        return split(EXECUTIONS + "&paging=stream");
    }

    public static RouteBuilder executionsRead() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from(ENTRY).to(uri(EXECUTIONS + "&paging=stream")).process(exchange -> {
                    int count = 0;
                    Iterator<?> elements = exchange.getMessage().getBody(Iterator.class);
                    while (elements.hasNext()) {
                        elements.next();
                        count++;
                    }
                    exchange.getMessage().setBody(count);
                });
            }
        };
    }

    private static RouteBuilder split(String operation) {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from(ENTRY).to(uri(operation)).split(body()).streaming().process(exchange -> {});
            }
        };
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
