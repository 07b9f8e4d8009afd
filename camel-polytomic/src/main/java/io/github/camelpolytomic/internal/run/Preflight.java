package io.github.camelpolytomic.internal.run;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import io.github.camelpolytomic.error.FailureDetails;
import io.github.camelpolytomic.error.PolytomicPreflightException;
import io.github.camelpolytomic.internal.operation.BulkSyncOperations;
import io.github.camelpolytomic.internal.run.sync.BulkSyncService;
import io.github.camelpolytomic.internal.run.sync.ServiceIds;
import io.github.camelpolytomic.internal.text.Excerpts;
import io.github.camelpolytomic.model.bulksync.BulkSync;
import io.github.camelpolytomic.model.connections.Connection;
import io.github.camelpolytomic.model.connections.ConnectionStatus;

/** Looks at sync and connections before anything is started, and activates the sync, as far as that is asked for. */
final class Preflight {

    private final RunContext run;
    private final RunSettings settings;

    Preflight(RunContext run) {
        this.run = run;
        this.settings = run.settings();
    }

    CompletableFuture<Void> check() {
        if (!settings.preflight() && !settings.activate()) {
            return CompletableFuture.completedFuture(null);
        }
        run.state().stage("looking at the sync");
        return run.sync()
                .settings()
                .map(CompletableFuture::completedFuture)
                .orElseGet(() -> run.api().sync(run.sync().id()))
                .thenCompose(sync -> active(sync)
                        .thenCompose(active ->
                                settings.preflight() ? both(sync) : CompletableFuture.<Void>completedFuture(null)));
    }

    private CompletableFuture<Void> active(BulkSync sync) {
        if (!Boolean.FALSE.equals(sync.active())) {
            return CompletableFuture.completedFuture(null);
        }
        if (settings.activate()) {
            run.requireInTime();
            return run.api().activate(run.sync().id());
        }
        throw unfit("the sync is not active. Set activate=true to have it activated");
    }

    private CompletableFuture<Void> both(BulkSync sync) {
        return CompletableFuture.allOf(
                connection("source", sync.sourceConnectionId()),
                connection("destination", sync.destinationConnectionId()));
    }

    private CompletableFuture<Void> connection(String role, String connectionId) {
        if (connectionId == null) {
            return CompletableFuture.completedFuture(null);
        }
        if (!ServiceIds.isUsable(connectionId)) {
            throw new CompletionException(BulkSyncService.malformed(
                    BulkSyncOperations.GET_BULK_SYNC,
                    " of syncId=%s was answered with a %s connection that has %s"
                            .formatted(Excerpts.value(run.sync().id()), role, ServiceIds.NONE)));
        }
        return run.api().connection(connectionId).thenAccept(connection -> requireHealthy(role, connection));
    }

    private void requireHealthy(String role, Connection connection) {
        boolean healthy = connection.status() == null || ConnectionStatus.HEALTHY.equals(connection.status());
        if (!healthy) {
            throw unfit("its %s connection %s (connectionId=%s) is %s%s"
                    .formatted(
                            role,
                            Excerpts.value(connection.name()),
                            Excerpts.value(connection.id()),
                            Excerpts.value(connection.status()),
                            Optional.ofNullable(connection.statusError())
                                    .map(text -> ": " + Excerpts.cut(run.api().forPeople(text), Excerpts.MOST))
                                    .orElse("")));
        }
    }

    private CompletionException unfit(String why) {
        return new CompletionException(new PolytomicPreflightException(
                "%s of syncId=%s was not started: %s"
                        .formatted(
                                settings.operation(), Excerpts.value(run.sync().id()), why),
                FailureDetails.beforeSending(settings.operation())));
    }
}
