package io.github.camelpolytomic.benchmark.concurrency;

import io.github.camelpolytomic.benchmark.caller.BareClient;
import io.github.camelpolytomic.benchmark.caller.CamelCaller;
import io.github.camelpolytomic.benchmark.caller.Routes;
import io.github.camelpolytomic.benchmark.caller.Variant;
import io.github.camelpolytomic.benchmark.service.Body;
import java.time.Duration;
import org.apache.camel.util.concurrent.CamelThreadFactory;




/** Who makes many calls at once; each may have as many connections as there are calls in flight. */
enum ConcurrencyVariant {
    /** The least that can be done, with a platform thread for each call. */
    BASELINE(Variant.BASELINE.label()) {
        @Override
        Load open(int calls) {
            return new BlockingLoad(new BareClient(Body.ONE_KB, calls), calls);
        }
    },

    /** The same on threads that cost less, where Camel is told to use such. */
    BASELINE_ON_VIRTUAL_THREADS(Variant.BASELINE.label() + ", on virtual threads") {
        @Override
        Load open(int calls) {
            CamelThreadFactory threads = new CamelThreadFactory("#counter#", "caller", true);
            return new BlockingLoad(new BareClient(Body.ONE_KB, calls), calls, threads);
        }
    },

    /** The component, called in the way that suits a route that does not block. */
    COMPONENT(Variant.COMPONENT.label()) {
        @Override
        Load open(int calls) throws Exception {
            CamelCaller caller = new CamelCaller(Routes.component(Body.ONE_KB, calls));
            return new AsyncLoad(caller.sendingOnThisThread(), calls);
        }
    },

    /** The component called as a template does unless it is told otherwise. */
    COMPONENT_THROUGH_A_POOL(Variant.COMPONENT.label() + ConcurrencyVariant.THROUGH_A_POOL) {
        @Override
        Load open(int calls) throws Exception {
            return new AsyncLoad(new CamelCaller(Routes.component(Body.ONE_KB, calls)), calls);
        }
    },

    /** The plain route through the template's pool, too: without one it would block whoever sends. */
    PLAIN_ROUTE(Variant.PLAIN_ROUTE.label() + ConcurrencyVariant.THROUGH_A_POOL) {
        // the ten threads behind asyncSend make two hundred calls a second, however warm they are
        @Override
        Duration warmUpLimit() {
            return Duration.ofSeconds(6);
        }

        @Override
        Load open(int calls) throws Exception {
            return new AsyncLoad(new CamelCaller(Routes.plain(Body.ONE_KB, calls)), calls);
        }
    },

    /** The plain route called in the way that suits it. */
    PLAIN_ROUTE_BLOCKING(Variant.PLAIN_ROUTE.label() + ", one thread per call") {
        @Override
        Load open(int calls) throws Exception {
            return new BlockingLoad(new CamelCaller(Routes.plain(Body.ONE_KB, calls)), calls);
        }
    };

    private static final String THROUGH_A_POOL = ", through a pool";

    private final String label;

    ConcurrencyVariant(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    /** How long it is warmed up at most, however many calls that makes. */
    Duration warmUpLimit() {
        return Duration.ofSeconds(60);
    }

    /** Gets ready to have this many calls in flight. */
    abstract Load open(int calls) throws Exception;
}
