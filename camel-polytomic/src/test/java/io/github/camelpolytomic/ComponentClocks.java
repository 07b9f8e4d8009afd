package io.github.camelpolytomic;

import java.time.InstantSource;
import java.util.function.LongSupplier;

/** Gives a component other clocks. */
public final class ComponentClocks {

    private ComponentClocks() {}

    /** The clock of calls and runs, in nanoseconds. */
    public static void clock(PolytomicComponent component, LongSupplier clock) {
        component.clock(clock);
    }

    /** The clock that tells how old the service's times are. */
    public static void wallClock(PolytomicComponent component, InstantSource clock) {
        component.wallClock(clock);
    }
}
