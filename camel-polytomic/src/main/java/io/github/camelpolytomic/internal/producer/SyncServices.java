package io.github.camelpolytomic.internal.producer;

import java.util.Map;
import java.util.function.BiFunction;

import io.github.camelpolytomic.internal.client.PolytomicClient;
import io.github.camelpolytomic.internal.client.call.CallSettings;
import io.github.camelpolytomic.internal.operation.BulkSyncOperations;
import io.github.camelpolytomic.internal.operation.Operation;
import io.github.camelpolytomic.internal.run.bulk.BulkSyncService;
import io.github.camelpolytomic.internal.run.sync.SyncService;

/** The service of each kind of sync, by the operation that starts an execution of that kind. */
final class SyncServices {

    private static final Map<Operation, BiFunction<PolytomicClient, CallSettings, SyncService>> SERVICES =
            Map.of(BulkSyncOperations.START_BULK_SYNC, BulkSyncService::new);

    private SyncServices() {}

    static SyncService of(Operation start, PolytomicClient client, CallSettings settings) {
        return SERVICES.get(start).apply(client, settings);
    }
}
