package io.github.camelpolytomic.benchmark;

/** What is measured side by side. */
public enum Variant {
    /** The least that a call can cost. */
    FLOOR("HttpClient and Jackson alone (floor)") {
        @Override
        Caller open(Body body) {
            return new BareClient(body);
        }
    },

    /** A route with this component. */
    COMPONENT("`polytomic:bulkSource`") {
        @Override
        Caller open(Body body) throws Exception {
            return new CamelCaller(Routes.component(body));
        }
    },

    /** A route with camel-http and camel-jackson into the same records, told not to copy the answer. */
    PLAIN_ROUTE_UNCACHED("`http:` with `disableStreamCache=true`, unmarshal to records") {
        @Override
        Caller open(Body body) throws Exception {
            return new CamelCaller(Routes.plainUncached(body));
        }
    },

    /** The same as one writes it at first. */
    PLAIN_ROUTE("`http:`, unmarshal to records") {
        @Override
        Caller open(Body body) throws Exception {
            return new CamelCaller(Routes.plain(body));
        }
    },

    /** The same for one who has no records. */
    PLAIN_ROUTE_TO_MAP("`http:`, unmarshal to a map") {
        @Override
        Caller open(Body body) throws Exception {
            return new CamelCaller(Routes.plainToMap(body));
        }
    };

    private final String label;

    Variant(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    /** Gets ready to fetch this body. */
    abstract Caller open(Body body) throws Exception;
}
