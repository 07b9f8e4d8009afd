package io.github.camelpolytomic.client;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import org.apache.hc.client5.http.classic.HttpClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.github.camelpolytomic.error.PolytomicException;

/** Makes calls: on a thread of the pool without holding one while it waits, or on the caller's own. */
public final class PolytomicClient implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PolytomicClient.class);

    private static final String STOPPED = "was ended: the component is stopped";

    private final HttpSender sender;
    private final Workers workers;
    private final TimeLimits<RunningCall> running;
    private final Set<String> versionsWarnedOf = ConcurrentHashMap.newKeySet();
    private final Set<ElementStream> streams = ConcurrentHashMap.newKeySet();
    private final Caller onThePool;
    private final Caller onThreadsOfRuns;
    private final Caller onThisThread = this::callHere;
    private volatile boolean closed;
    private volatile Optional<String> delaysEnded = Optional.empty();

    public PolytomicClient(HttpClient http, BaseUrl baseUrl, String userAgent, Workers workers) {
        this.sender = new HttpSender(http, baseUrl, userAgent);
        this.workers = workers;
        this.running = new TimeLimits<>(workers.timer(), workers.clock());
        Workers ofRuns = workers.ofRuns();
        this.onThePool = (call, delay, whenDone) -> submit(workers, call, delay, whenDone);
        this.onThreadsOfRuns = (call, delay, whenDone) -> submit(ofRuns, call, delay, whenDone);
    }

    /** Makes calls on threads of the pool: returns at once, or when the pool is full, after the first attempt. */
    public Caller onThePool() {
        return onThePool;
    }

    /** Makes calls on threads of runs, as {@link #onThePool()} does on those of the pool. */
    public Caller onThreadsOfRuns() {
        return onThreadsOfRuns;
    }

    /** Makes calls on the thread that asks for them, waits included. */
    public Caller onThisThread() {
        return onThisThread;
    }

    /** Makes the call on this thread, waits included. */
    public Answer call(Call call) throws PolytomicException {
        return call(call, Duration.ZERO);
    }

    private Answer call(Call call, Duration delay) throws PolytomicException {
        RunningCall called = new RunningCall(workers, call, delay, (answer, failure) -> {});
        called.start();
        try {
            return called.loop(delay);
        } finally {
            called.leave();
        }
    }

    private void submit(Workers lane, Call call, Duration delay, BiConsumer<Answer, Throwable> whenDone) {
        RunningCall submitted = new RunningCall(lane, call, delay, whenDone);
        submitted.start();
        if (delay.isZero()) {
            submitted.begin();
        } else {
            submitted.waitFor(delay, submitted::attempt);
        }
    }

    private void callHere(Call call, Duration delay, BiConsumer<Answer, Throwable> whenDone) {
        Answer answer;
        try {
            answer = call(call, delay);
        } catch (PolytomicException | RuntimeException | Error e) {
            whenDone.accept(null, e);
            return;
        }
        whenDone.accept(answer, null);
    }

    /**
     * Runs it on a thread of runs when the time has come.
     *
     * @return cancels what has not begun
     * @throws java.util.concurrent.RejectedExecutionException when the client is closed
     */
    public Future<?> later(Duration delay, Runnable step) {
        return workers.ofRuns().runAfter(delay, step);
    }

    /** Runs it on a thread of runs as soon as there is one, and never on this one. */
    public void soon(Runnable step) {
        workers.ofRuns().wake(step);
    }

    /** Runs what a route does after a run, which may take its time, on any thread but those of runs while there is one. */
    public void handOver(Runnable completion) {
        workers.handOver(completion);
    }

    /** The same where no time is left: on a thread apart from those that calls wait on, or on this one. */
    public void completeNow(Runnable completion) {
        workers.completeNow(completion);
    }

    /** The time in nanoseconds, by the clock that all waiting goes by. */
    public long nanoTime() {
        return workers.clock().getAsLong();
    }

    /** Ends all calls in progress; each fails at once. */
    @Override
    public void close() {
        closed = true;
        List<RunningCall> calls = new ArrayList<>();
        running.forEach(calls::add);
        // all of them first: what a route does about a call that has ended may take its time
        calls.forEach(call -> call.progress.end(STOPPED));
        calls.forEach(call -> workers.completeNow(call::doneAsEnded));
        streams.forEach(stream -> stream.abort(STOPPED));
    }

    /** Ends the calls that wait for their time to begin, now and later, because there will be none; others go on. */
    public void endDelays(String reason) {
        delaysEnded = Optional.of(reason);
        running.forEach(call -> call.endDelay(reason));
    }

    private void keep(ElementStream stream) {
        streams.add(stream);
        stream.whenClosed(streams::remove);
        if (closed) {
            stream.abort(STOPPED);
        }
    }

    private void heard(Call call, Answer answer) {
        String asked = call.request().version().value();
        String served = answer.servedVersion();
        if (LOG.isDebugEnabled()) {
            LOG.debug(
                    "{} was answered {} at attempt {}",
                    call.request().subject(),
                    answer.statusCode(),
                    answer.attempts());
        }
        if (served != null && !served.equals(asked) && versionsWarnedOf.add(asked + served)) {
            LOG.warn(
                    "The service answers in API version {} although {} was asked for; set apiVersion to one it serves",
                    served,
                    asked);
        }
    }

    /** A call that this client answers for: it has a time limit and ends with the client. */
    private final class RunningCall implements TimeLimits.Limited {

        private final Workers lane;
        private final CallInProgress progress;
        private final BiConsumer<Answer, Throwable> whenDone;
        private volatile boolean waitsForItsTime;
        private PolytomicException lastFailure;

        RunningCall(Workers lane, Call call, Duration delay, BiConsumer<Answer, Throwable> whenDone) {
            this.lane = lane;
            this.progress = new CallInProgress(call, sender, delay, workers.clock());
            this.whenDone = whenDone;
        }

        void start() {
            running.add(this);
            endIfClosed();
        }

        /** Takes its turn on the thread that asks, so that turns go in the order in which calls are made. */
        void begin() {
            takeTurn(lane::run);
        }

        void attempt() {
            takeTurn(Runnable::run);
        }

        private void takeTurn(Consumer<Runnable> atOnce) {
            Duration wait;
            try {
                wait = turn();
            } catch (PolytomicException e) {
                atOnce.accept(() -> done(null, e));
                return;
            }
            if (wait.isZero()) {
                atOnce.accept(this::send);
            } else if (lastFailure == null) {
                waitFor(wait, this::send);
            } else {
                after(wait, this::send);
            }
        }

        // what came of the last attempt says more than that there is no turn for another
        private Duration turn() throws PolytomicException {
            try {
                return progress.budgeted();
            } catch (PolytomicException e) {
                throw lastFailure == null ? e : lastFailure;
            }
        }

        /** Waits before anything is sent: endDelays() ends that. */
        void waitFor(Duration delay, Runnable step) {
            waitsForItsTime = true;
            after(delay, step);
            // it may have gone through the running calls before this one was among them
            delaysEnded.ifPresent(this::endDelay);
        }

        private void send() {
            waitsForItsTime = false;
            try {
                done(answered(), null);
            } catch (PolytomicException e) {
                lastFailure = e;
                progress.pauseAfter(e).ifPresentOrElse(pause -> after(pause, this::attempt), () -> done(null, e));
            } catch (RuntimeException | Error e) {
                done(null, e);
            }
        }

        private void after(Duration delay, Runnable step) {
            if (progress.endedBy() != null) {
                // the timer may have been shut down: nobody would ever come back to this call
                doneAsEnded();
                return;
            }
            try {
                lane.runAfter(delay, step);
            } catch (RejectedExecutionException e) {
                progress.end(STOPPED);
                doneAsEnded();
            }
        }

        Answer loop(Duration delay) throws PolytomicException {
            waitHere(delay);
            while (true) {
                waitHere(turn());
                try {
                    return answered();
                } catch (PolytomicException e) {
                    lastFailure = e;
                    progress.await(progress.pauseAfter(e).orElseThrow(() -> e));
                }
            }
        }

        private void waitHere(Duration delay) throws PolytomicException {
            waitsForItsTime = lastFailure == null && !delay.isZero();
            if (waitsForItsTime) {
                delaysEnded.ifPresent(this::endDelay);
            }
            progress.await(delay);
            waitsForItsTime = false;
        }

        private Answer answered() throws PolytomicException {
            endIfClosed();
            Answer answer = progress.attempt();
            heard(progress.call(), answer);
            if (answer.content().value() instanceof ElementStream stream) {
                keep(stream);
            }
            return answer;
        }

        // close() may have listed the running calls before this one was among them; or it has not come to this one
        // yet, and one that it has ended has left its thread to it
        private void endIfClosed() {
            if (closed) {
                progress.end(STOPPED);
            }
        }

        void endDelay(String reason) {
            if (waitsForItsTime) {
                progress.end(reason);
                workers.complete(this::doneAsEnded);
            }
        }

        @Override
        public long deadline() {
            return progress.deadline();
        }

        /** On the timer's thread: what is stuck in a read is freed here, not behind it in the pool's queue. */
        @Override
        public void runOut() {
            if (progress.end(
                    "ran out of its time, callTimeout " + progress.call().timeout())) {
                workers.complete(this::doneAsEnded);
            }
        }

        void doneAsEnded() {
            done(null, progress.endedBy());
        }

        private void done(Answer answer, Throwable failure) {
            if (leave()) {
                whenDone.accept(answer, failure);
            } else if (answer != null && answer.content().value() instanceof ElementStream stream) {
                // the call was ended at the same moment: nobody will read it
                stream.close();
            }
        }

        /** Whether this was the first to say that the call is over. */
        boolean leave() {
            return running.remove(this);
        }
    }
}
