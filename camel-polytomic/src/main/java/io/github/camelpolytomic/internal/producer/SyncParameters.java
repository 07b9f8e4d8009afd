package io.github.camelpolytomic.internal.producer;

import java.util.Map;
import java.util.Optional;

import io.github.camelpolytomic.internal.binding.ParameterBinder;
import io.github.camelpolytomic.internal.operation.Operation;
import io.github.camelpolytomic.internal.operation.Parameter;
import io.github.camelpolytomic.internal.operation.RunOperations;
import io.github.camelpolytomic.internal.run.sync.SyncRef;

/** Determines the sync and the execution of a run from its parameters. */
record SyncParameters(Operation operation) {

    /** @throws IllegalArgumentException if the URI sets both the id and the name of a sync */
    static void requireOneSync(Operation operation, Map<Parameter, Object> fixed) {
        if (fixed.containsKey(RunOperations.SYNC_ID) && fixed.containsKey(RunOperations.NAME)) {
            throw new IllegalArgumentException(
                    "%s accepts only one of the options syncId and name".formatted(operation.name()));
        }
    }

    /**
     * Returns the sync. Options take precedence over headers, so that a header left by an earlier step has no effect.
     *
     * @throws IllegalArgumentException if no sync is set, or two are
     */
    SyncRef sync(RunRequest request) {
        String id = text(request.values(), RunOperations.SYNC_ID);
        String name = text(request.values(), RunOperations.NAME);
        if (id != null && name != null) {
            boolean idIsFixed = request.fixed().containsKey(RunOperations.SYNC_ID);
            boolean nameIsFixed = request.fixed().containsKey(RunOperations.NAME);
            if (idIsFixed == nameIsFixed) {
                throw new IllegalArgumentException(
                        ("%s requires exactly one of %s and %s: remove a header left by an earlier step, or set"
                                        + " one of the two in the URI")
                                .formatted(
                                        operation.name(),
                                        ParameterBinder.howToSet(RunOperations.SYNC_ID),
                                        ParameterBinder.howToSet(RunOperations.NAME)));
            }
            id = idIsFixed ? id : null;
            name = nameIsFixed ? name : null;
        }
        if (id == null && name == null) {
            throw new IllegalArgumentException("%s requires %s or %s"
                    .formatted(
                            operation.name(),
                            ParameterBinder.howToSet(RunOperations.SYNC_ID),
                            ParameterBinder.howToSet(RunOperations.NAME)));
        }
        return id == null ? SyncRef.byName(name) : SyncRef.byId(id);
    }

    /** Returns the execution to cancel; {@code null} for the running one. */
    static String canceledExecution(RunRequest request) {
        // with a sync in the URI, an execution in a header may belong to another sync, or may have ended
        boolean namesSync = request.fixed().containsKey(RunOperations.SYNC_ID)
                || request.fixed().containsKey(RunOperations.NAME);
        return text(namesSync ? request.fixed() : request.values(), RunOperations.CANCELED_EXECUTION);
    }

    static String text(Map<Parameter, Object> values, Parameter parameter) {
        return Optional.ofNullable(values.get(parameter)).map(Object::toString).orElse(null);
    }
}
