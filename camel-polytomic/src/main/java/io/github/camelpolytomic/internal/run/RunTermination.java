package io.github.camelpolytomic.internal.run;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.github.camelpolytomic.error.PolytomicException;
import io.github.camelpolytomic.internal.run.RunOpening.Opened;
import io.github.camelpolytomic.internal.run.outcome.RunFailures;
import io.github.camelpolytomic.internal.text.Excerpts;
import io.github.camelpolytomic.model.run.RunOrigin;
import io.github.camelpolytomic.option.OnStop;
import io.github.camelpolytomic.option.OnTimeout;

/** Ends a run before its execution has ended: when its time is over, or the context is stopping. */
final class RunTermination {

    private static final Logger LOG = LoggerFactory.getLogger(RunTermination.class);

    private final RunContext run;
    private final RunSettings settings;
    private final Consumer<Throwable> end;
    private final AtomicBoolean stopping = new AtomicBoolean();
    private volatile boolean canceled;
    private volatile boolean cancelsWhatComesLate;

    /** @param end ends the run with this failure, unless it has ended before */
    RunTermination(RunContext run, Consumer<Throwable> end) {
        this.run = run;
        this.settings = run.settings();
        this.end = end;
    }

    /** Whether the execution was asked to cancel, so that its end is none of its own. */
    boolean hasCanceled() {
        return canceled;
    }

    void outOfTime() {
        run.late();
        // it may have ended since the last poll, as when the machine has slept
        run.unlessEnded(this::expire);
    }

    private void expire(Throwable failure) {
        if (run.isOver()) {
            return;
        }
        Optional<String> executionId = run.state().goingOn();
        if (settings.onTimeout() == OnTimeout.LEAVE || executionId.isEmpty()) {
            cancelsWhatComesLate = settings.onTimeout() != OnTimeout.LEAVE;
            end.accept(timedOut(executionId.isEmpty() ? "" : left(), failure));
            return;
        }
        run.state().stage("canceling");
        canceled = true;
        run.api()
                .cancel(run.sync().id(), executionId.get())
                .whenComplete((done, thrown) -> run.guarded(() -> {
                    Throwable refused = RunFailures.cause(thrown);
                    // it cannot be canceled any more once it has ended by itself
                    if (refused != null) {
                        canceled = false;
                        run.unlessEnded(ignored -> end.accept(timedOut("It could not be asked to cancel", refused)));
                    } else if (settings.onTimeout() == OnTimeout.CANCEL) {
                        run.unlessEnded(ignored -> end.accept(timedOut("It was asked to cancel", null)));
                    } else {
                        run.followClosely();
                        run.limit(settings.cancelTimeout(), () -> end.accept(timedOut(notCanceled(), null)));
                    }
                }));
    }

    private String left() {
        return RunOrigin.CANCELED.equals(run.state().origin()) ? "It was asked to cancel" : "It goes on";
    }

    private String notCanceled() {
        return "It was asked to cancel, but has not ended within cancelTimeout " + settings.cancelTimeout();
    }

    /** What ends a run whose time is over. */
    PolytomicException timedOut(String added, Throwable failure) {
        return run.failures().timedOut(run.state().soFar(), settings.timeout(), added, failure);
    }

    /** The context is stopping. */
    void stop() {
        if (stopping.getAndSet(true)) {
            return;
        }
        run.api().client().completeNow(() -> run.guarded(this::endForStop));
    }

    private void endForStop() {
        if (run.isOver()) {
            return;
        }
        boolean cancels = settings.onStop() == OnStop.CANCEL;
        Optional<String> executionId = run.state().goingOn();
        if (!cancels || executionId.isEmpty()) {
            cancelsWhatComesLate = cancels;
            end.accept(stopped(RunFailures.STOPPING, executionId.isEmpty() ? "" : left()));
            return;
        }
        // turns are over: nothing is sent within a budget any more
        run.api()
                .withoutBudget()
                .cancel(run.sync().id(), executionId.get())
                .whenComplete((done, thrown) -> run.guarded(() -> end.accept(stopped(
                        RunFailures.STOPPING,
                        thrown == null
                                ? "It was asked to cancel"
                                : "It could not be asked to cancel: "
                                        + RunFailures.cause(thrown).getMessage()))));
    }

    /** The thread that waits was interrupted: nothing holds it any longer, not even the request to cancel. */
    void interrupted() {
        boolean asked = stopping.getAndSet(true);
        if (run.isOver()) {
            return;
        }
        boolean cancels = settings.onStop() == OnStop.CANCEL;
        Optional<String> executionId = run.state().goingOn();
        cancelsWhatComesLate = cancels;
        String going = cancels ? "It is being asked to cancel" : left();
        end.accept(stopped(RunFailures.INTERRUPTED, executionId.isEmpty() ? "" : going));
        if (cancels && !asked) {
            executionId.ifPresent(this::cancelUnheard);
        }
    }

    private PolytomicException stopped(String why, String added) {
        return run.failures().stopped(run.state().soFar(), why, added);
    }

    /** Has an execution canceled that was started too late to be waited for, where that is wanted. */
    void cancelLate(Opened opened) {
        if (cancelsWhatComesLate && opened.followed() && opened.execution() != null) {
            cancelUnheard(opened.execution().id());
        }
    }

    private void cancelUnheard(String executionId) {
        run.api().withoutBudget().cancel(run.sync().id(), executionId).whenComplete((done, thrown) -> {
            if (thrown == null) {
                LOG.info(
                        "Execution {} of sync {} is not waited for any more, and has been asked to cancel",
                        Excerpts.value(executionId),
                        Excerpts.value(run.sync().id()));
            } else {
                LOG.warn(
                        "Execution {} of sync {} is not waited for any more, and could not be asked to cancel",
                        Excerpts.value(executionId),
                        Excerpts.value(run.sync().id()),
                        RunFailures.cause(thrown));
            }
        });
    }
}
