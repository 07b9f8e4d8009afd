package io.github.camelpolytomic.internal.run;

import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.github.camelpolytomic.error.PolytomicException;
import io.github.camelpolytomic.internal.run.RunOpening.Opened;
import io.github.camelpolytomic.internal.run.outcome.RunFailures;
import io.github.camelpolytomic.internal.text.Excerpts;
import io.github.camelpolytomic.model.run.RunOrigin;
import io.github.camelpolytomic.option.OnStop;
import io.github.camelpolytomic.option.OnTimeout;

/** Ends a run before its execution has ended: by its timeout, by the stop of the context, or by an interrupt. */
final class RunTermination {

    private static final Logger LOG = LoggerFactory.getLogger(RunTermination.class);

    private final RunContext run;
    private boolean stopping;
    private volatile boolean canceled;
    private volatile boolean cancelsLateExecution;

    RunTermination(RunContext run) {
        this.run = run;
    }

    private RunSettings settings() {
        return run.settings();
    }

    /** Whether the run has canceled its execution. */
    boolean hasCanceled() {
        return canceled;
    }

    void onTimeout() {
        run.markLate();
        // it may have ended since the last poll, for example while the machine was suspended
        run.unlessEnded(this::expire);
    }

    private void expire(Throwable failure) {
        if (run.isOver()) {
            return;
        }
        Optional<String> executionId = run.state().runningExecution();
        if (settings().onTimeout() == OnTimeout.LEAVE || executionId.isEmpty()) {
            cancelsLateExecution = settings().onTimeout() != OnTimeout.LEAVE;
            run.fail(timeoutException(executionId.isEmpty() ? "" : leftRunning(), failure));
            return;
        }
        run.state().stage("canceling");
        canceled = true;
        run.service()
                .cancel(run.sync().id(), executionId.get())
                .whenComplete((done, thrown) -> run.guarded(() -> {
                    Throwable failed = RunFailures.cause(thrown);
                    // an execution that has ended cannot be canceled
                    if (failed != null) {
                        canceled = false;
                        run.unlessEnded(ignored ->
                                run.fail(timeoutException("Its cancellation could not be requested", failed)));
                    } else if (settings().onTimeout() == OnTimeout.CANCEL) {
                        run.unlessEnded(ignored -> run.fail(timeoutException("Its cancellation was requested", null)));
                    } else {
                        run.restartPolling();
                        run.scheduleTimeout(
                                settings().cancelTimeout(), () -> run.fail(timeoutException(notCanceled(), null)));
                    }
                }));
    }

    private String leftRunning() {
        return RunOrigin.CANCELED.equals(run.state().origin()) ? "Its cancellation was requested" : "It continues";
    }

    private String notCanceled() {
        return "Its cancellation was requested, but it has not ended within cancelTimeout "
                + settings().cancelTimeout();
    }

    /** The exception of a timeout. */
    PolytomicException timeoutException(String added, Throwable failure) {
        return run.failures().timedOut(run.state().snapshot(), settings().timeout(), added, failure);
    }

    /** The context is stopping. */
    void stop() {
        if (alreadyStopping()) {
            return;
        }
        run.service().client().completeNow(() -> run.guarded(this::endForStop));
    }

    private synchronized boolean alreadyStopping() {
        boolean already = stopping;
        stopping = true;
        return already;
    }

    private void endForStop() {
        if (run.isOver()) {
            return;
        }
        boolean cancels = settings().onStop() == OnStop.CANCEL;
        Optional<String> executionId = run.state().runningExecution();
        if (!cancels || executionId.isEmpty()) {
            cancelsLateExecution = cancels;
            run.fail(stopped(RunFailures.STOPPING, executionId.isEmpty() ? "" : leftRunning()));
            return;
        }
        // the rate limiter has stopped
        run.service()
                .withoutRateLimit()
                .cancel(run.sync().id(), executionId.get())
                .whenComplete((done, thrown) -> run.guarded(() -> run.fail(stopped(
                        RunFailures.STOPPING,
                        thrown == null
                                ? "Its cancellation was requested"
                                : "Its cancellation could not be requested: "
                                        + RunFailures.cause(thrown).getMessage()))));
    }

    /** The waiting thread was interrupted: it is released at once, before the execution is asked to cancel. */
    void interrupted() {
        boolean asked = alreadyStopping();
        if (run.isOver()) {
            return;
        }
        boolean cancels = settings().onStop() == OnStop.CANCEL;
        Optional<String> executionId = run.state().runningExecution();
        cancelsLateExecution = cancels;
        String going = cancels ? "Its cancellation is being requested" : leftRunning();
        run.fail(stopped(RunFailures.INTERRUPTED, executionId.isEmpty() ? "" : going));
        if (cancels && !asked) {
            executionId.ifPresent(this::cancelUnattended);
        }
    }

    private PolytomicException stopped(String why, String added) {
        return run.failures().stopped(run.state().snapshot(), why, added);
    }

    /** Cancels an execution that was started after the run has ended, as the options say. */
    void cancelLate(Opened opened) {
        if (cancelsLateExecution && opened.followed() && opened.execution() != null) {
            cancelUnattended(opened.execution().id());
        }
    }

    private void cancelUnattended(String executionId) {
        run.service().withoutRateLimit().cancel(run.sync().id(), executionId).whenComplete((done, thrown) -> {
            if (thrown == null) {
                LOG.info(
                        "No run waits for execution {} of sync {} any more; its cancellation was requested",
                        Excerpts.value(executionId),
                        Excerpts.value(run.sync().id()));
            } else {
                LOG.warn(
                        "No run waits for execution {} of sync {} any more; its cancellation could not be requested",
                        Excerpts.value(executionId),
                        Excerpts.value(run.sync().id()),
                        RunFailures.cause(thrown));
            }
        });
    }
}
