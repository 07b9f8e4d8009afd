package io.github.camelpolytomic.internal.producer;

import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.function.BooleanSupplier;

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
import io.github.camelpolytomic.internal.run.sync.SyncService;
import io.github.camelpolytomic.model.PolytomicRecord;
import io.github.camelpolytomic.model.run.SyncFreshness;
import io.github.camelpolytomic.model.run.SyncRun;
import io.github.camelpolytomic.option.PolytomicConstants;

/** Runs syncs for exchanges, which continue when the runs have ended, without holding a thread. */
public final class RunProducer extends DefaultAsyncProducer {

    private final ClientRegistry clients;
    private final AccountSettings account;
    private final Runs runs;
    private final RunFactory factory;
    private final ProgressReports progress;
    private final RedeliveryDelay redeliveryDelay;
    private final BooleanSupplier synchronous;
    private volatile SyncService service;

    /**
     * @param account the settings of the account
     * @param runs the runs of the component
     * @param factory starts the run of an exchange
     * @param progress reports the progress of each run
     * @param synchronous whether to block the thread of the route until the run has ended
     */
    public RunProducer(
            Endpoint endpoint,
            ClientRegistry clients,
            AccountSettings account,
            Runs runs,
            RunFactory factory,
            ProgressReports progress,
            RedeliveryDelay redeliveryDelay,
            BooleanSupplier synchronous) {
        super(endpoint);
        this.clients = clients;
        this.account = account;
        this.runs = runs;
        this.factory = factory;
        this.progress = progress;
        this.redeliveryDelay = redeliveryDelay;
        this.synchronous = synchronous;
    }

    @Override
    public boolean process(Exchange exchange, AsyncCallback callback) {
        PolytomicClient client;
        Wait<? extends PolytomicRecord> run;
        try {
            String operation = factory.operation().name();
            client = clients.client(account.http(), operation, operation);
            run = begin(exchange, client);
        } catch (RuntimeException | PolytomicException e) {
            fail(exchange, e);
            callback.done(true);
            return true;
        }
        if (synchronous.getAsBoolean()) {
            awaitEnd(run);
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

    private static void awaitEnd(Wait<?> run) {
        try {
            run.end().get();
        } catch (InterruptedException e) {
            run.interrupt().run();
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            // end() reports the failure
        }
    }

    private Wait<? extends PolytomicRecord> begin(Exchange exchange, PolytomicClient client)
            throws PolytomicValidationException {
        try {
            if (exchange.isTransacted()) {
                throw new IllegalArgumentException(
                        ("%s cannot take part in a transaction, which would stay open until the run has ended."
                                        + " End the transaction first, for example with a seda or JMS endpoint in between")
                                .formatted(factory.operation()));
            }
            return factory.begin(exchange, runs, service(client), progress);
        } catch (IllegalArgumentException e) {
            throw new PolytomicValidationException(
                    e.getMessage(),
                    FailureDetails.beforeSending(factory.operation().name()),
                    e);
        }
    }

    // one for all runs, which hold it until they end
    private SyncService service(PolytomicClient client) {
        SyncService known = service;
        if (known == null || known.client() != client) {
            known = SyncServices.of(factory.operation().start(), client, account.calls());
            service = known;
        }
        return known;
    }

    // never throws, because the caller must complete the exchange
    private Void end(Exchange exchange, PolytomicRecord value, Throwable thrown) {
        try {
            if (thrown == null) {
                succeed(exchange, value);
            } else {
                fail(exchange, thrown instanceof CompletionException ? thrown.getCause() : thrown);
            }
        } catch (RuntimeException | Error e) {
            String operation = factory.operation().name();
            exchange.setException(new PolytomicException(
                    "%s has ended, but the result could not be set on the message: %s".formatted(operation, e),
                    FailureDetailsBuilder.builder().operation(operation).build(),
                    e));
        }
        return null;
    }

    private void succeed(Exchange exchange, PolytomicRecord value) {
        Message message = exchange.getMessage();
        message.setBody(factory.form().of(value));
        removeHeadersOfEarlierCalls(message);
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
        removeHeadersOfEarlierCalls(message);
        redeliveryDelay.afterFailure(message, failure);
        if (failure instanceof PolytomicRunException known && known.getRun() != null) {
            RunHeaders.set(message, known.getRun());
        } else if (failure instanceof PolytomicGroupRunException known) {
            message.setBody(factory.form().of(known.getGroup()));
        }
    }

    private static void removeHeadersOfEarlierCalls(Message message) {
        MessageHeaders.removeResponseHeaders(message);
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
