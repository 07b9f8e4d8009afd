package io.github.camelpolytomic.test.internal.routes;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import io.github.camelpolytomic.test.internal.contract.ApiException;
import io.github.camelpolytomic.test.internal.routes.console.ConsoleLog;
import io.github.camelpolytomic.test.internal.server.ApiResponse;
import io.github.camelpolytomic.test.internal.server.Call;
import io.github.camelpolytomic.test.internal.server.Route;
import io.github.camelpolytomic.test.internal.state.sync.BulkSync;
import io.github.camelpolytomic.test.internal.state.sync.BulkSyncs;
import io.github.camelpolytomic.test.internal.state.sync.Ingestion;

import static io.github.camelpolytomic.test.internal.contract.ApiVersion.V2025_09_18;

/** The area Bulk Sync, executions: the console log of the ingestion of a connection. */
final class IngestLogRoutes {

    private final BulkSyncs syncs;
    private final ConnectionLookup connections;

    IngestLogRoutes(BulkSyncs syncs, ConnectionLookup connections) {
        this.syncs = syncs;
        this.connections = connections;
    }

    List<Route> table() {
        return List.of(Route.get(this::log).since(V2025_09_18, "/api/connections/{id}/ingest/consolelog"));
    }

    private ApiResponse log(Call call) {
        String connectionId = connections.inPath(call, "id").id();
        Optional<String> syncId = call.query().text("sync_id");
        List<BulkSync> reading = syncs.all().stream()
                .filter(sync -> sync.sourceConnectionId().equals(connectionId))
                .filter(sync -> syncId.isEmpty() || sync.id().equals(syncId.get()))
                .toList();
        if (syncId.isPresent() && reading.isEmpty()) {
            throw ApiException.notFound("no bulk sync with id " + syncId.get() + " reads this connection");
        }
        return new ConsoleLog(reading.stream()
                        .flatMap(sync -> sync.ingestion().log().stream())
                        .sorted(Comparator.comparing(Ingestion.Line::time))
                        .map(line -> new ConsoleLog.Entry(line.time(), line.level(), line.text(), ""))
                        .toList())
                .response(call);
    }
}
