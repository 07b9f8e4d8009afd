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

/** Tells a route how a run gets on: one message at a time, in order, and only the newest state where the route is slow. */
final class ProgressReport implements Consumer<SyncRun> {

    private static final Logger LOG = LoggerFactory.getLogger(ProgressReport.class);

    private final String endpointUri;
    private final ProgressExecutor threads;
    private SyncRun told;
    private SyncRun waiting;
    private boolean sending;
    private volatile boolean hasFailed;

    ProgressReport(String endpointUri, ProgressExecutor threads) {
        this.endpointUri = endpointUri;
        this.threads = threads;
    }

    @Override
    public synchronized void accept(SyncRun run) {
        if (told != null && isSame(told, run)) {
            return;
        }
        told = run;
        waiting = run;
        if (!sending) {
            sending = true;
            try {
                threads.run(this::send);
            } catch (RejectedExecutionException e) {
                // the next change tries again
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
                    failed(body, sent.getException());
                }
            } catch (RuntimeException e) {
                failed(body, e);
            }
        }
    }

    private synchronized SyncRun next() {
        SyncRun next = waiting;
        waiting = null;
        sending = next != null;
        return next;
    }

    // once is enough: every other change is likely to fare no better
    private void failed(SyncRun run, Exception failure) {
        String endpoint = MaskedUri.of(endpointUri);
        if (!hasFailed) {
            hasFailed = true;
            LOG.warn(
                    "The progress of execution {} of sync {} could not be told to {} ({}); the run goes on",
                    Excerpts.value(run.executionId()),
                    Excerpts.value(run.syncId()),
                    endpoint,
                    failure.toString());
        }
        LOG.debug(
                "The progress of execution {} could not be told to {}",
                Excerpts.value(run.executionId()),
                endpoint,
                failure);
    }
}
