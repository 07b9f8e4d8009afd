package io.github.camelpolytomic.benchmark.caller;

import io.github.camelpolytomic.benchmark.service.Body;
import io.github.camelpolytomic.benchmark.service.Service;


/** What is measured side by side. */
public enum Variant {
    /** The least that a call can cost. */
    BASELINE("HttpClient and Jackson alone (baseline)") {
        @Override
        public Caller open(Body body) {
            return new BareClient(body, Service.MAX_CONNECTIONS);
        }
    },

    /** A route with this component. */
    COMPONENT("`polytomic:bulkSource`") {
        @Override
        public Caller open(Body body) throws Exception {
            return new CamelCaller(Routes.component(body, Service.MAX_CONNECTIONS));
        }
    },

    /** A route with camel-http and camel-jackson into the same records, told not to copy the answer. */
    PLAIN_ROUTE_UNCACHED("`http:` with `disableStreamCache=true`, unmarshal to records") {
        @Override
        public Caller open(Body body) throws Exception {
            return new CamelCaller(Routes.plainUncached(body));
        }
    },

    /** The same as one writes it at first. */
    PLAIN_ROUTE("`http:`, unmarshal to records") {
        @Override
        public Caller open(Body body) throws Exception {
            return new CamelCaller(Routes.plain(body, ""));
        }
    },

    /** The same for one who has no records. */
    PLAIN_ROUTE_TO_MAP("`http:`, unmarshal to a map") {
        @Override
        public Caller open(Body body) throws Exception {
            return new CamelCaller(Routes.plainToMap(body));
        }
    };

    private final String label;

    Variant(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Gets ready to fetch this body. */
    public abstract Caller open(Body body) throws Exception;
}
