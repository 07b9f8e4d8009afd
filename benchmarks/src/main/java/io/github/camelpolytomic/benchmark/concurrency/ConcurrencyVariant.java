package io.github.camelpolytomic.benchmark.concurrency;

import java.time.Duration;

import org.apache.camel.util.concurrent.CamelThreadFactory;

import io.github.camelpolytomic.benchmark.caller.BareClient;
import io.github.camelpolytomic.benchmark.caller.CamelCaller;
import io.github.camelpolytomic.benchmark.caller.Routes;
import io.github.camelpolytomic.benchmark.caller.Variant;
import io.github.camelpolytomic.benchmark.service.Body;

/** Who makes concurrent calls; each may open as many connections as there are calls in flight. */
enum ConcurrencyVariant {
    BASELINE(Variant.BASELINE, "", calls -> new BlockingLoad(client(calls), calls, Thread::new)),
    BASELINE_ON_VIRTUAL_THREADS(
            Variant.BASELINE,
            ", on virtual threads",
            calls -> new BlockingLoad(client(calls), calls, new CamelThreadFactory("#counter#", "caller", true))),
    COMPONENT(Variant.COMPONENT, "", calls -> new AsyncLoad(component(calls).sendingOnThisThread(), calls)),
    COMPONENT_THROUGH_A_POOL(Variant.COMPONENT, ", through a pool", calls -> new AsyncLoad(component(calls), calls)),
    /** Without the template's pool the plain route would block the thread that sends. */
    PLAIN_ROUTE(Variant.PLAIN_ROUTE, ", through a pool", calls -> new AsyncLoad(plainRoute(calls), calls)),
    PLAIN_ROUTE_BLOCKING(
            Variant.PLAIN_ROUTE,
            ", one thread per call",
            calls -> new BlockingLoad(plainRoute(calls), calls, Thread::new));

    private final String label;
    private final Opener opener;

    ConcurrencyVariant(Variant variant, String mode, Opener opener) {
        this.label = variant.label() + mode;
        this.opener = opener;
    }

    String label() {
        return label;
    }

    /** How long the warm-up takes at most, however few calls that makes. */
    Duration warmUpLimit() {
        // the ten threads of the pool make two hundred calls per second, however warm they are
        return Duration.ofSeconds(this == PLAIN_ROUTE ? 6 : 60);
    }

    /** Prepares to have this many calls in flight. */
    Load open(int calls) throws Exception {
        return opener.open(calls);
    }

    private static BareClient client(int connections) {
        return new BareClient(Body.ONE_KB, connections);
    }

    private static CamelCaller component(int connections) throws Exception {
        return new CamelCaller(Routes.component(Body.ONE_KB, connections));
    }

    private static CamelCaller plainRoute(int connections) throws Exception {
        return new CamelCaller(Routes.plain(Body.ONE_KB, connections));
    }

    private interface Opener {
        Load open(int calls) throws Exception;
    }
}
