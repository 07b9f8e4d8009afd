package io.github.camelpolytomic.test.internal.state;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.camelpolytomic.test.internal.contract.Json;
import io.github.camelpolytomic.test.internal.state.connection.Connection;
import io.github.camelpolytomic.test.internal.state.sync.BulkSync;
import io.github.camelpolytomic.test.internal.state.sync.BulkSyncs;
import io.github.camelpolytomic.test.internal.state.sync.Execution;

/**
 * The calls to connected systems in the last 24 hours. Only systems with a proxy are counted. A run makes one call for
 * each of its schemas, and one for each 100 records.
 */
public final class ConnectionCalls {

    private static final int RECORDS_PER_CALL = 100;

    private final BulkSyncs syncs;
    private final Clock clock;

    public ConnectionCalls(BulkSyncs syncs, Clock clock) {
        this.syncs = syncs;
        this.clock = clock;
    }

    /** The contract's ConnectionUsageResponse. */
    public ObjectNode json(Connection connection) {
        boolean isCounted = connection.system().proxy().isOffered();
        List<SyncCalls> bySync = isCounted ? bySync(connection) : List.of();
        ObjectNode json = Json.object()
                .put("connectionId", connection.id())
                .put("reportsSyncStats", isCounted)
                .putNull("callsLast24h");
        if (isCounted) {
            long ofSyncs = bySync.stream().mapToLong(SyncCalls::total).sum();
            json.put("callsLast24h", connection.system().proxy().callsLastDay() + ofSyncs);
        }
        ArrayNode array = json.putArray("bySync");
        bySync.forEach(calls -> array.add(calls.json()));
        return json;
    }

    private List<SyncCalls> bySync(Connection connection) {
        return syncs.all().stream()
                .filter(sync -> connection.id().equals(sync.sourceConnectionId())
                        || connection.id().equals(sync.destinationConnectionId()))
                .map(this::calls)
                .sorted(Comparator.comparingLong(SyncCalls::total).reversed())
                .toList();
    }

    private SyncCalls calls(BulkSync sync) {
        Instant yesterday = clock.instant().minus(Duration.ofDays(1));
        List<Execution> runs = sync.executions().all().stream()
                .filter(run -> run.progress().created().isAfter(yesterday))
                .toList();
        long rest = runs.stream().mapToLong(run -> run.schemas().size()).sum();
        long bulk = runs.stream()
                .mapToLong(run -> (run.recordCount() + RECORDS_PER_CALL - 1) / RECORDS_PER_CALL)
                .sum();
        return new SyncCalls(sync, rest, bulk);
    }

    private record SyncCalls(BulkSync sync, long rest, long bulk) {

        long total() {
            return rest + bulk;
        }

        /** The contract's ConnectionUsageSyncStats. */
        ObjectNode json() {
            ObjectNode json = Json.object()
                    .put("syncId", sync.id())
                    .put("syncName", sync.name())
                    .put("syncType", "bulk")
                    .put("totalCalls", total());
            json.put(
                    "lastRunAt",
                    sync.executions()
                            .newest()
                            .map(run -> run.progress().created().toString())
                            .orElse(null));
            ObjectNode ofRest = category("rest", "REST API", rest);
            ObjectNode ofBulk = category("bulk", "Bulk API", bulk);
            ArrayNode categories = json.putArray("categories");
            categories.add(bulk > rest ? ofBulk : ofRest).add(bulk > rest ? ofRest : ofBulk);
            return json;
        }

        private static ObjectNode category(String key, String label, long calls) {
            return Json.object().put("key", key).put("label", label).put("calls", calls);
        }
    }
}
