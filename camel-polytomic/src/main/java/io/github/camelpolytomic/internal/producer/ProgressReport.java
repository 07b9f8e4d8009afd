package io.github.camelpolytomic.internal.producer;

import java.util.Objects;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;

import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.github.camelpolytomic.internal.binding.MaskedUri;
import io.github.camelpolytomic.internal.text.Excerpts;
import io.github.camelpolytomic.model.run.SyncRun;

/**
 * Sends the progress of a run to a route: one message at a time, in order, and only the newest state if the route is
 * slow.
 */
final class ProgressReport implements Consumer<SyncRun> {

    private static final Logger LOG = LoggerFactory.getLogger(ProgressReport.class);

    private final String endpointUri;
    private final ProgressExecutor executor;
    private SyncRun latest;
    private SyncRun pending;
    private boolean sending;
    private volatile boolean hasFailed;

    ProgressReport(String endpointUri, ProgressExecutor executor) {
        this.endpointUri = endpointUri;
        this.executor = executor;
    }

    @Override
    public synchronized void accept(SyncRun run) {
        if (latest != null && isSame(latest, run)) {
            return;
        }
        latest = run;
        pending = run;
        if (!sending) {
            sending = true;
            try {
                executor.run(this::send);
            } catch (RejectedExecutionException e) {
                // the next change retries
                sending = false;
            }
        }
    }

    private static boolean isSame(SyncRun one, SyncRun other) {
        return Objects.equals(one.executionId(), other.executionId())
                && Objects.equals(one.status(), other.status())
                && Objects.equals(one.recordCount(), other.recordCount());
    }

    private void send(ProducerTemplate template) {
        for (SyncRun run = next(); run != null; run = next()) {
            SyncRun body = run;
            try {
                Exchange sent = template.send(endpointUri, exchange -> {
                    exchange.getMessage().setBody(body);
                    RunHeaders.set(exchange.getMessage(), body);
                });
                if (sent.getException() != null) {
                    onFailure(body, sent.getException());
                }
            } catch (RuntimeException e) {
                onFailure(body, e);
            }
        }
    }

    private synchronized SyncRun next() {
        SyncRun next = pending;
        pending = null;
        sending = next != null;
        return next;
    }

    // a single warning, because later messages are likely to fail too
    private void onFailure(SyncRun run, Exception failure) {
        String endpoint = MaskedUri.of(endpointUri);
        if (!hasFailed) {
            hasFailed = true;
            LOG.warn(
                    "Progress of execution {} of sync {} could not be sent to {} ({}); the run continues",
                    Excerpts.value(run.executionId()),
                    Excerpts.value(run.syncId()),
                    endpoint,
                    failure.toString());
        }
        LOG.debug(
                "Progress of execution {} could not be sent to {}",
                Excerpts.value(run.executionId()),
                endpoint,
                failure);
    }
}
