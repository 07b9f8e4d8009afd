package io.github.camelpolytomic.internal.run;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import io.github.camelpolytomic.error.FailureDetails;
import io.github.camelpolytomic.error.PolytomicPreflightException;
import io.github.camelpolytomic.internal.run.sync.ServiceIds;
import io.github.camelpolytomic.internal.run.sync.Sync;
import io.github.camelpolytomic.internal.text.Excerpts;
import io.github.camelpolytomic.model.connections.Connection;
import io.github.camelpolytomic.model.connections.ConnectionStatus;

/** Checks the sync and its connections before a start, and activates the sync, as the options say. */
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
        run.state().stage("checking the sync");
        return run.sync()
                .settings()
                .map(CompletableFuture::completedFuture)
                .orElseGet(() -> run.service().sync(run.sync().id()))
                .thenCompose(sync -> active(sync)
                        .thenCompose(activated -> settings.preflight()
                                ? connections(sync)
                                : CompletableFuture.<Void>completedFuture(null)));
    }

    private CompletableFuture<Void> active(Sync sync) {
        if (!Boolean.FALSE.equals(sync.active())) {
            return CompletableFuture.completedFuture(null);
        }
        if (settings.activate()) {
            run.requireInTime();
            return run.service().activate(run.sync().id());
        }
        throw failed("the sync is not active. Set activate=true to activate it");
    }

    private CompletableFuture<Void> connections(Sync sync) {
        return CompletableFuture.allOf(
                connection("source", sync.sourceConnectionId()),
                connection("destination", sync.destinationConnectionId()));
    }

    private CompletableFuture<Void> connection(String role, String connectionId) {
        if (connectionId == null) {
            return CompletableFuture.completedFuture(null);
        }
        if (!ServiceIds.isUsable(connectionId)) {
            throw new CompletionException(
                    run.service().withoutConnectionId(run.sync().id(), role));
        }
        return run.service().connection(connectionId).thenAccept(connection -> requireHealthy(role, connection));
    }

    private void requireHealthy(String role, Connection connection) {
        boolean healthy = connection.status() == null || ConnectionStatus.HEALTHY.equals(connection.status());
        if (!healthy) {
            throw failed("its %s connection %s (connectionId=%s) is %s%s"
                    .formatted(
                            role,
                            Excerpts.value(connection.name()),
                            Excerpts.value(connection.id()),
                            Excerpts.value(connection.status()),
                            Optional.ofNullable(connection.statusError())
                                    .map(text ->
                                            ": " + Excerpts.cut(run.service().mask(text), Excerpts.MAX_LENGTH))
                                    .orElse("")));
        }
    }

    private CompletionException failed(String why) {
        return new CompletionException(new PolytomicPreflightException(
                "%s of syncId=%s was not started: %s"
                        .formatted(
                                settings.operation(), Excerpts.value(run.sync().id()), why),
                FailureDetails.beforeSending(settings.operation())));
    }
}
