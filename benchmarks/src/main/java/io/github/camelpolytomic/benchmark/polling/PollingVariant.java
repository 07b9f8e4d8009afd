package io.github.camelpolytomic.benchmark.polling;

import java.util.function.Function;

import org.apache.camel.Exchange;
import org.apache.camel.builder.LambdaRouteBuilder;
import org.apache.camel.model.DelayDefinition;
import org.apache.camel.model.ProcessorDefinition;

import io.github.camelpolytomic.benchmark.service.Service;

/** Start a sync and poll it every {@value #INTERVAL_MILLIS} milliseconds. */
enum PollingVariant {
    /** The default of a route without this component. */
    PLAIN_ROUTE("`http:` in a loop with `delay`"),
    /** The same with a thread held for each run. */
    PLAIN_ROUTE_ON_ITS_THREAD("`http:` in a loop with `delay` and `syncDelayed`"),
    /** With an API version that is polled execution by execution. */
    COMPONENT_ONE_BY_ONE("`polytomic:runBulkSync` with `apiVersion=2023-04-25`"),
    /** With an API version that has the status of all syncs in one response. */
    COMPONENT("`polytomic:runBulkSync` with `apiVersion=2025-09-18`");

    static final int INTERVAL_MILLIS = 5_000;
    static final String ENTRY = "direct:run";

    /** The header with the id of the sync. */
    static final String SYNC_ID = "CamelPolytomicSyncId";

    private static final String NEWEST = "2025-09-18";
    private static final String EXECUTIONS = "/api/bulk/syncs/${header." + SYNC_ID + "}/executions";

    private final String label;

    PollingVariant(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    /** From {@link #ENTRY} to the end of the run. */
    LambdaRouteBuilder route() {
        return switch (this) {
            case PLAIN_ROUTE -> plain(loop -> loop.delay(INTERVAL_MILLIS));
            case PLAIN_ROUTE_ON_ITS_THREAD ->
                plain(loop -> loop.delay(INTERVAL_MILLIS).syncDelayed());
            case COMPONENT_ONE_BY_ONE -> component("2023-04-25");
            case COMPONENT -> component(NEWEST);
        };
    }

    /** Whether each run needs a thread of its own. */
    boolean holdsThread() {
        return this == PLAIN_ROUTE_ON_ITS_THREAD;
    }

    private static LambdaRouteBuilder component(String version) {
        return route -> route.from(ENTRY)
                .toF(
                        "polytomic:runBulkSync?minPollInterval=%s&maxPollInterval=%s&apiVersion=%s&baseUrl=%s&apiKey=%s",
                        INTERVAL_MILLIS, INTERVAL_MILLIS, version, Service.url(), Service.API_KEY);
    }

    private static LambdaRouteBuilder plain(Function<ProcessorDefinition<?>, DelayDefinition> pause) {
        return route -> {
            ProcessorDefinition<?> loop = route.from(ENTRY)
                    // HttpClient 5.6 decompresses but keeps Content-Encoding, and Camel 4.18 would decompress again
                    .setProperty(Exchange.SKIP_GZIP_ENCODING, route.constant(true))
                    .setHeader("Accept", route.constant(Service.ACCEPT))
                    .setHeader("Authorization", route.constant(Service.AUTHORIZATION))
                    .setHeader(Service.VERSION_HEADER, route.constant(NEWEST))
                    .setHeader(Exchange.CONTENT_TYPE, route.constant("application/json"))
                    .setHeader(Exchange.HTTP_METHOD, route.constant("POST"))
                    .setHeader(Exchange.HTTP_PATH, route.simple(EXECUTIONS))
                    .setBody(route.constant("{}"))
                    .to(Service.url())
                    .unmarshal()
                    .json()
                    .setProperty("executionId", route.simple("${body[data][id]}"))
                    .setProperty("status", route.simple("${body[data][status]}"))
                    .loopDoWhile(route.simple("${exchangeProperty.status} !in 'completed,failed,canceled,errors'"));
            pause.apply(loop)
                    .setBody(route.constant((Object) null))
                    .setHeader(Exchange.HTTP_METHOD, route.constant("GET"))
                    .setHeader(Exchange.HTTP_PATH, route.simple(EXECUTIONS + "/${exchangeProperty.executionId}"))
                    .to(Service.url())
                    .unmarshal()
                    .json()
                    .setProperty("status", route.simple("${body[data][status]}"))
                    .end();
        };
    }
}
