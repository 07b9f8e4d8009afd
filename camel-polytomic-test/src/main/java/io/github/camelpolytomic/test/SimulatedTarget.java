package io.github.camelpolytomic.test;

import java.util.Arrays;

import io.github.camelpolytomic.test.internal.state.connection.TargetMode;
import io.github.camelpolytomic.test.internal.state.connection.TargetObject;

/**
 * An object that model syncs can write to, such as a table or a list of contacts. Immutable; each method that sets
 * something returns a new object.
 *
 * <pre>{@code
 * SimulatedConnection.named("Newsletter").target(SimulatedTarget.named("Subscriber")
 *         .field(SimulatedField.of("Email", "string"))
 *         .modes("create", "updateOrCreate"))
 * }</pre>
 */
public final class SimulatedTarget {

    private final TargetObject object;

    private SimulatedTarget(TargetObject object) {
        this.object = object;
    }

    /**
     * An object with this id and name. It supports the modes {@code create}, {@code update}, {@code updateOrCreate} and
     * {@code remove}. Without fields, syncs define them.
     */
    public static SimulatedTarget named(String id) {
        return new SimulatedTarget(TargetObject.named(id));
    }

    /** The display name. */
    public SimulatedTarget name(String other) {
        return new SimulatedTarget(object.name(other));
    }

    /** Adds a field. */
    public SimulatedTarget field(SimulatedField field) {
        return new SimulatedTarget(object.field(field.state()));
    }

    /**
     * The modes that it supports.
     *
     * @throws IllegalArgumentException when the contract has no such mode
     */
    public SimulatedTarget modes(String... modes) {
        return new SimulatedTarget(object.modes(Arrays.stream(modes)
                .map(mode -> TargetMode.of(mode)
                        .orElseThrow(() -> new IllegalArgumentException(mode + " is no mode of a model sync")))
                .toList()));
    }

    TargetObject state() {
        return object;
    }

    @Override
    public String toString() {
        return "SimulatedTarget[" + object.id() + "]";
    }
}
