package io.github.camelpolytomic.internal.producer;

import java.util.Map;
import java.util.Optional;

import io.github.camelpolytomic.internal.binding.ParameterBinder;
import io.github.camelpolytomic.internal.operation.Operation;
import io.github.camelpolytomic.internal.operation.Parameter;
import io.github.camelpolytomic.internal.operation.RunOperations;
import io.github.camelpolytomic.internal.run.sync.SyncRef;

/** Which sync and which execution the parameters of a run name. */
record SyncParameters(Operation operation) {

    /** @throws IllegalArgumentException for a URI that names a sync in two ways */
    static void requireOne(Operation operation, Map<Parameter, Object> fixed) {
        if (fixed.containsKey(RunOperations.SYNC_ID) && fixed.containsKey(RunOperations.NAME)) {
            throw new IllegalArgumentException(
                    "%s needs one of the options syncId and name, not both".formatted(operation.name()));
        }
    }

    /**
     * The sync: options take precedence over headers, so a header that an earlier step has left changes nothing.
     *
     * @throws IllegalArgumentException when none is named, or two are
     */
    SyncRef sync(RunRequest request) {
        String id = text(request.values(), RunOperations.SYNC_ID);
        String name = text(request.values(), RunOperations.NAME);
        if (id != null && name != null) {
            boolean idIsFixed = request.fixed().containsKey(RunOperations.SYNC_ID);
            boolean nameIsFixed = request.fixed().containsKey(RunOperations.NAME);
            if (idIsFixed == nameIsFixed) {
                throw new IllegalArgumentException(
                        "%s needs one of %s and %s, not both: remove the header that an earlier step has left, or put one of the two into the URI"
                                .formatted(
                                        operation.name(),
                                        ParameterBinder.howToGive(RunOperations.SYNC_ID),
                                        ParameterBinder.howToGive(RunOperations.NAME)));
            }
            id = idIsFixed ? id : null;
            name = nameIsFixed ? name : null;
        }
        if (id == null && name == null) {
            throw new IllegalArgumentException("%s needs %s or %s"
                    .formatted(
                            operation.name(),
                            ParameterBinder.howToGive(RunOperations.SYNC_ID),
                            ParameterBinder.howToGive(RunOperations.NAME)));
        }
        return id == null ? SyncRef.byName(name) : SyncRef.byId(id);
    }

    /** The execution to cancel; {@code null} for the one that is running. */
    static String canceledExecution(RunRequest request) {
        // with a sync in the URI, the execution in a header may be one of another sync, or one that is over
        boolean namesSync = request.fixed().containsKey(RunOperations.SYNC_ID)
                || request.fixed().containsKey(RunOperations.NAME);
        return text(namesSync ? request.fixed() : request.values(), RunOperations.CANCELED_EXECUTION);
    }

    static String text(Map<Parameter, Object> values, Parameter parameter) {
        return Optional.ofNullable(values.get(parameter)).map(Object::toString).orElse(null);
    }
}
