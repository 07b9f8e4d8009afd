package io.github.camelpolytomic.test.internal.state.modelsync;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Predicate;

import io.github.camelpolytomic.test.internal.state.connection.Connections;
import io.github.camelpolytomic.test.internal.state.connection.TargetObject;
import io.github.camelpolytomic.test.internal.state.event.Events;
import io.github.camelpolytomic.test.internal.state.organization.Organization;

/**
 * What a model sync needs of its workspace.
 *
 * @param models whether there is a model with an id
 */
public record Surroundings(
        Organization organization,
        Connections connections,
        Predicate<String> models,
        Events events,
        RecordLogLinks links,
        Clock clock) {

    /** The object that a sync writes to; empty when the target has none. */
    Optional<TargetObject> targetObject(ModelSyncSettings settings) {
        return connections
                .description(settings.targetConnectionId())
                .flatMap(connection -> connection.target().object(settings.targetObject()));
    }
}
