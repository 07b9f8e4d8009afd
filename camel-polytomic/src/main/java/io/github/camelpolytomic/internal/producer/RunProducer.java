package io.github.camelpolytomic.internal.producer;

import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

import org.apache.camel.AsyncCallback;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.support.DefaultAsyncProducer;

import io.github.camelpolytomic.error.FailureDetails;
import io.github.camelpolytomic.error.FailureDetailsBuilder;
import io.github.camelpolytomic.error.PolytomicException;
import io.github.camelpolytomic.error.PolytomicGroupRunException;
import io.github.camelpolytomic.error.PolytomicRunException;
import io.github.camelpolytomic.error.PolytomicValidationException;
import io.github.camelpolytomic.internal.client.PolytomicClient;
import io.github.camelpolytomic.internal.connection.AccountSettings;
import io.github.camelpolytomic.internal.connection.ClientRegistry;
import io.github.camelpolytomic.internal.run.Runs;
import io.github.camelpolytomic.internal.run.Wait;
import io.github.camelpolytomic.internal.run.bulk.BulkSyncService;
import io.github.camelpolytomic.model.PolytomicRecord;
import io.github.camelpolytomic.model.run.SyncFreshness;
import io.github.camelpolytomic.model.run.SyncRun;
import io.github.camelpolytomic.option.PolytomicConstants;

/** Runs bulk syncs for exchanges, which go on when the runs have ended; no thread is held meanwhile. */
public final class RunProducer extends DefaultAsyncProducer {

    private final ClientRegistry clients;
    private final AccountSettings access;
    private final Runs runs;
    private final RunFactory template;
    private final ProgressReports progress;
    private final RedeliveryDelay redeliveryDelay;
    private final boolean synchronous;

    /**
     * @param access how the account is reached
     * @param runs takes the runs
     * @param template begins the run of an exchange
     * @param progress reports how each run gets on
     * @param synchronous whether the thread of the route is held until the run has ended
     */
    public RunProducer(
            Endpoint endpoint,
            ClientRegistry clients,
            AccountSettings access,
            Runs runs,
            RunFactory template,
            ProgressReports progress,
            RedeliveryDelay redeliveryDelay,
            boolean synchronous) {
        super(endpoint);
        this.clients = clients;
        this.access = access;
        this.runs = runs;
        this.template = template;
        this.progress = progress;
        this.redeliveryDelay = redeliveryDelay;
        this.synchronous = synchronous;
    }

    @Override
    public boolean process(Exchange exchange, AsyncCallback callback) {
        PolytomicClient client;
        Wait<? extends PolytomicRecord> run;
        try {
            String operation = template.operation().name();
            client = clients.client(access.http(), operation, operation);
            run = begin(exchange, client);
        } catch (RuntimeException | PolytomicException e) {
            fail(exchange, e);
            callback.done(true);
            return true;
        }
        if (synchronous) {
            waitHere(run);
            run.end().handle((value, thrown) -> end(exchange, value, thrown)).join();
            callback.done(true);
            return true;
        }
        run.end()
                .whenComplete((value, thrown) -> client.handOver(() -> {
                    end(exchange, value, thrown);
                    callback.done(false);
                }));
        return false;
    }

    private static void waitHere(Wait<?> run) {
        try {
            run.end().get();
        } catch (InterruptedException e) {
            run.interrupt().run();
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            // what is to be told of it is told when it has ended
        }
    }

    private Wait<? extends PolytomicRecord> begin(Exchange exchange, PolytomicClient client)
            throws PolytomicValidationException {
        try {
            if (exchange.isTransacted()) {
                throw new IllegalArgumentException(
                        "%s cannot be part of a transaction, which would stay open until the run has ended: end the transaction first, for example with a seda or a JMS endpoint in between"
                                .formatted(template.operation()));
            }
            return template.begin(exchange, runs, new BulkSyncService(client, access.calls()), progress);
        } catch (IllegalArgumentException e) {
            throw new PolytomicValidationException(
                    e.getMessage(),
                    FailureDetails.beforeSending(template.operation().name()),
                    e);
        }
    }

    // never throws: whoever completes the exchange must get to do so
    private Void end(Exchange exchange, PolytomicRecord value, Throwable thrown) {
        try {
            if (thrown == null) {
                succeed(exchange, value);
            } else {
                fail(exchange, thrown instanceof CompletionException ? thrown.getCause() : thrown);
            }
        } catch (RuntimeException | Error e) {
            String operation = template.operation().name();
            exchange.setException(new PolytomicException(
                    "%s has ended, but the message could not be given what came of it: %s".formatted(operation, e),
                    FailureDetailsBuilder.builder().operation(operation).build(),
                    e));
        }
        return null;
    }

    private void succeed(Exchange exchange, PolytomicRecord value) {
        Message message = exchange.getMessage();
        message.setBody(template.form().of(value));
        removeFactsOfEarlierCalls(message);
        redeliveryDelay.afterSuccess(message);
        if (value instanceof SyncRun run) {
            RunHeaders.set(message, run);
        } else if (value instanceof SyncFreshness freshness) {
            MessageHeaders.setOrRemove(message, PolytomicConstants.SYNC_ID, freshness.syncId());
            MessageHeaders.setOrRemove(message, PolytomicConstants.EXECUTION_ID, freshness.executionId());
            MessageHeaders.setOrRemove(
                    message,
                    PolytomicConstants.RUN_ORIGIN,
                    freshness.run() == null ? null : freshness.run().origin());
        }
    }

    private void fail(Exchange exchange, Throwable failure) {
        exchange.setException(failure);
        Message message = exchange.getMessage();
        removeFactsOfEarlierCalls(message);
        redeliveryDelay.afterFailure(message, failure);
        if (failure instanceof PolytomicRunException known && known.getRun() != null) {
            RunHeaders.set(message, known.getRun());
        } else if (failure instanceof PolytomicGroupRunException known) {
            message.setBody(template.form().of(known.getGroup()));
        }
    }

    private static void removeFactsOfEarlierCalls(Message message) {
        MessageHeaders.removeFactsOfAnswer(message);
        message.removeHeader(PolytomicConstants.RUN_ORIGIN);
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        progress.requireEndpoint(getEndpoint().getCamelContext());
    }

    @Override
    public String toString() {
        return "Producer[" + getEndpoint() + "]";
    }
}
