package io.github.camelpolytomic.internal.management;

import java.util.Optional;

import org.apache.camel.CamelContext;

import io.github.camelpolytomic.internal.run.Runs;

/** Publishes meters if Micrometer is available. */
public final class Metrics {

    private static final String MICROMETER = "io.micrometer.core.instrument.MeterRegistry";

    private Metrics() {}

    /**
     * Publishes the runs of a component, if Micrometer is on the class path and the registry of the context has a meter
     * registry.
     *
     * @return ends the publication and removes the gauge; empty if nothing is published
     */
    public static Optional<Runnable> publish(Runs runs, String componentName, CamelContext context) {
        return context.getClassResolver().resolveClass(MICROMETER, Metrics.class.getClassLoader()) == null
                ? Optional.empty()
                : RunMeters.publish(runs, componentName, context);
    }
}
