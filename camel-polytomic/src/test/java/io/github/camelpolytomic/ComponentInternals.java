package io.github.camelpolytomic;

import java.time.InstantSource;
import java.util.function.LongSupplier;

import io.github.camelpolytomic.internal.run.Runs;

/** What tests need of a component beyond its public face. */
public final class ComponentInternals {

    private ComponentInternals() {}

    /** Its runs. */
    public static Runs runs(PolytomicComponent component) {
        return component.runEngine();
    }

    /** Sets the clock of calls and runs, in nanoseconds. */
    public static void clock(PolytomicComponent component, LongSupplier clock) {
        component.clock(clock);
    }

    /** Sets the clock that the times of the service are compared with. */
    public static void wallClock(PolytomicComponent component, InstantSource clock) {
        component.wallClock(clock);
    }
}
