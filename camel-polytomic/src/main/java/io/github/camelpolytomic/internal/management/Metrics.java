package io.github.camelpolytomic.internal.management;

import java.util.Optional;

import org.apache.camel.CamelContext;

import io.github.camelpolytomic.internal.run.Runs;

/** The way to Micrometer, which an application may lack. */
public final class Metrics {

    private static final String MICROMETER = "io.micrometer.core.instrument.MeterRegistry";

    private Metrics() {}

    /**
     * Publishes the runs of a component from now on, if Micrometer is on the class path and a registry of meters in that of
     * the context.
     *
     * @return ends it, and takes away what tells of the present; empty when nothing is published
     */
    public static Optional<Runnable> publish(Runs runs, String componentName, CamelContext context) {
        return context.getClassResolver().resolveClass(MICROMETER, Metrics.class.getClassLoader()) == null
                ? Optional.empty()
                : RunMeters.publish(runs, componentName, context);
    }
}
