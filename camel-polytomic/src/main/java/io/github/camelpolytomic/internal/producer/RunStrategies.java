package io.github.camelpolytomic.internal.producer;

import java.util.List;
import java.util.Map;

import io.github.camelpolytomic.internal.binding.ParameterBinder;
import io.github.camelpolytomic.internal.binding.StartBody;
import io.github.camelpolytomic.internal.operation.Operation;
import io.github.camelpolytomic.internal.operation.Parameter;
import io.github.camelpolytomic.internal.operation.RunOperations;
import io.github.camelpolytomic.internal.run.FreshnessSettings;
import io.github.camelpolytomic.internal.run.GroupSettings;
import io.github.camelpolytomic.internal.run.RunSettings;
import io.github.camelpolytomic.internal.run.select.SyncSelection;
import io.github.camelpolytomic.option.RunConfiguration;

/** Creates the strategy of each {@link io.github.camelpolytomic.internal.operation.RunAction}. */
final class RunStrategies {

    private RunStrategies() {}

    /** @throws IllegalArgumentException that names an invalid option and the solution */
    static RunStrategy of(Operation operation, RunConfiguration options, StartBody start) {
        RunSettings settings = RunOptions.settings(operation, options);
        SyncParameters syncs = new SyncParameters(operation);
        return switch (operation.action().orElseThrow()) {
            case START -> start(settings, syncs, start);
            case ATTACH -> attach(settings, syncs);
            case CANCEL -> cancel(settings, syncs);
            case START_GROUP -> startGroup(operation, RunOptions.group(settings, options), start);
            case ENSURE_FRESH -> ensureFresh(RunOptions.freshness(settings, options), syncs, start);
        };
    }

    private static RunStrategy start(RunSettings settings, SyncParameters syncs, StartBody start) {
        return request -> request.runs()
                .run(
                        settings,
                        syncs.sync(request),
                        start.read(request.values(), request.message()),
                        request.keys(),
                        request.service(),
                        request.progress().report());
    }

    private static RunStrategy attach(RunSettings settings, SyncParameters syncs) {
        return request -> request.runs()
                .await(
                        settings,
                        syncs.sync(request),
                        SyncParameters.text(request.values(), RunOperations.AWAITED_EXECUTION),
                        request.service(),
                        request.progress().report());
    }

    private static RunStrategy cancel(RunSettings settings, SyncParameters syncs) {
        return request -> request.runs()
                .cancel(
                        settings,
                        syncs.sync(request),
                        SyncParameters.canceledExecution(request),
                        request.service(),
                        request.progress().report());
    }

    private static RunStrategy startGroup(Operation operation, GroupSettings settings, StartBody start) {
        return request -> request.runs()
                .runGroup(
                        settings,
                        selection(operation, request.values()),
                        start.read(request.values(), request.message()),
                        request.keys(),
                        request.service(),
                        sync -> request.progress().report());
    }

    private static RunStrategy ensureFresh(FreshnessSettings settings, SyncParameters syncs, StartBody start) {
        return request -> {
            List<?> schemas = (List<?>) request.values().getOrDefault(RunOperations.FRESHNESS_SCHEMAS, List.of());
            return request.runs()
                    .freshness(
                            settings,
                            syncs.sync(request),
                            schemas.stream().map(Object::toString).toList(),
                            start.of(schemas),
                            request.keys(),
                            request.service(),
                            request.progress().report());
        };
    }

    /** Returns the selection of a group of syncs. */
    static SyncSelection selection(Operation operation, Map<Parameter, Object> values) {
        Object select = values.get(RunOperations.SELECT);
        if (select == null) {
            throw new IllegalArgumentException(
                    operation.name() + " requires " + ParameterBinder.howToSet(RunOperations.SELECT));
        }
        return SyncSelection.of(select.toString());
    }
}
