package io.github.camelpolytomic.benchmark.caller;

import io.github.camelpolytomic.benchmark.service.Body;
import io.github.camelpolytomic.benchmark.service.Service;

/** What is compared; the first is the reference. */
public enum Variant {
    /** The least that a call can cost. */
    BASELINE("HttpClient and Jackson alone (baseline)", body -> new BareClient(body, Service.MAX_CONNECTIONS)),
    /** A route with this component. */
    COMPONENT("`polytomic:bulkSource`", body -> new CamelCaller(Routes.component(body, Service.MAX_CONNECTIONS))),
    /** The same on the thread of the caller. */
    COMPONENT_SYNCHRONOUS(
            "`polytomic:bulkSource` with `synchronous=true`",
            body -> new CamelCaller(Routes.synchronousComponent(body))),
    /** A route with camel-http and camel-jackson into the same records, without a copy of the response. */
    PLAIN_ROUTE_UNCACHED(
            "`http:` with `disableStreamCache=true`, unmarshal to records",
            body -> new CamelCaller(Routes.plainUncached(body))),
    /** The same with default settings. */
    PLAIN_ROUTE("`http:`, unmarshal to records", body -> new CamelCaller(Routes.plain(body, ""))),
    /** The same without records. */
    PLAIN_ROUTE_TO_MAP("`http:`, unmarshal to a map", body -> new CamelCaller(Routes.plainToMap(body)));

    private final String label;
    private final Opener opener;

    Variant(String label, Opener opener) {
        this.label = label;
        this.opener = opener;
    }

    public String label() {
        return label;
    }

    /** Opens a caller that fetches this body. */
    public Caller open(Body body) throws Exception {
        return opener.open(body);
    }

    private interface Opener {
        Caller open(Body body) throws Exception;
    }
}
