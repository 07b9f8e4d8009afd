package io.github.camelpolytomic.benchmark;

import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.model.RouteDefinition;

/** The routes that get a bulk source; the plain ones do what a route does without this component. */
final class Routes {

    static final String ENTRY = "direct:bulkSource";

    private static final String CACHED = "";
    private static final String UNCACHED = "?disableStreamCache=true";

    private Routes() {}

    static RouteBuilder component(Body body) {
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

    static RouteBuilder plain(Body body) {
        return new RouteBuilder() {
            @Override
            public void configure() {
                get(from(ENTRY), body, CACHED).unmarshal().json(Envelope.class);
            }
        };
    }

    static RouteBuilder plainUncached(Body body) {
        return new RouteBuilder() {
            @Override
            public void configure() {
                get(from(ENTRY).noStreamCaching(), body, UNCACHED).unmarshal().json(Envelope.class);
            }
        };
    }

    static RouteBuilder plainToMap(Body body) {
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
