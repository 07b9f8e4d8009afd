package io.github.camelpolytomic.benchmark.polling;

import io.github.camelpolytomic.benchmark.service.Service;
import java.util.function.Function;
import org.apache.camel.Exchange;
import org.apache.camel.builder.LambdaRouteBuilder;
import org.apache.camel.model.DelayDefinition;
import org.apache.camel.model.ProcessorDefinition;




/** Start a sync and poll it every {@value #INTERVAL_MILLIS} milliseconds. */
enum PollingVariant {
    /** What a route does without this component, as one writes it at first. */
    PLAIN_ROUTE("`http:` in a loop with `delay`") {
        @Override
        LambdaRouteBuilder route() {
            return plain(loop -> loop.delay(INTERVAL_MILLIS));
        }
    },

    /** The same with the thread held, as a pause in a bean would. */
    PLAIN_ROUTE_ON_ITS_THREAD("`http:` in a loop with `delay` and `syncDelayed`") {
        @Override
        LambdaRouteBuilder route() {
            return plain(loop -> loop.delay(INTERVAL_MILLIS).syncDelayed());
        }

        @Override
        boolean holdsThread() {
            return true;
        }
    },

    /** With a version of the API that is asked for one execution after the other. */
    COMPONENT_ONE_BY_ONE("`polytomic:runBulkSync` with `apiVersion=2023-04-25`") {
        @Override
        LambdaRouteBuilder route() {
            return component("2023-04-25");
        }
    },

    /** With a version of the API that tells of all syncs in one answer. */
    COMPONENT("`polytomic:runBulkSync` with `apiVersion=2025-09-18`") {
        @Override
        LambdaRouteBuilder route() {
            return component(NEWEST);
        }
    };

    static final int INTERVAL_MILLIS = 5_000;
    static final String ENTRY = "direct:run";

    /** The header that says which sync is to be run. */
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
    abstract LambdaRouteBuilder route();

    /** Whether each run needs a thread of its own. */
    boolean holdsThread() {
        return false;
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
