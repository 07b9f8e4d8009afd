package io.github.camelpolytomic.client;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;

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
    private final Set<RunningCall> running = ConcurrentHashMap.newKeySet();
    private final Set<String> versionsWarnedOf = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    public PolytomicClient(HttpClient http, BaseUrl baseUrl, String userAgent, Workers workers) {
        this.sender = new HttpSender(http, baseUrl, userAgent);
        this.workers = workers;
    }

    /**
     * Makes the call on threads of the pool and returns at once, or when the pool is full, after the first attempt.
     *
     * @param whenDone gets the answer or what went wrong, exactly once
     */
    public void submit(Call call, BiConsumer<Answer, Throwable> whenDone) {
        RunningCall submitted = new RunningCall(call, whenDone);
        submitted.start();
        workers.run(submitted::attempt);
    }

    /** Makes the call on this thread, waits included. */
    public Answer call(Call call) throws PolytomicException {
        RunningCall called = new RunningCall(call, (answer, failure) -> {});
        called.start();
        try {
            return called.loop();
        } finally {
            called.leave();
        }
    }

    /** Ends all calls in progress; each fails at once. */
    @Override
    public void close() {
        closed = true;
        List<RunningCall> calls = List.copyOf(running);
        // all of them first: what a route does about a call that has ended may take its time
        calls.forEach(call -> call.progress.end(STOPPED));
        calls.forEach(call -> workers.completeNow(call::doneAsEnded));
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
    private final class RunningCall {

        private final CallInProgress progress;
        private final BiConsumer<Answer, Throwable> whenDone;
        private volatile Future<?> timeLimit;

        RunningCall(Call call, BiConsumer<Answer, Throwable> whenDone) {
            this.progress = new CallInProgress(call, sender);
            this.whenDone = whenDone;
        }

        void start() {
            running.add(this);
            try {
                timeLimit = workers.timer()
                        .schedule(this::runOut, progress.timeLeft().toNanos(), TimeUnit.NANOSECONDS);
            } catch (RejectedExecutionException e) {
                progress.end(STOPPED);
            }
        }

        void attempt() {
            try {
                done(answered(), null);
            } catch (PolytomicException e) {
                progress.pauseAfter(e).ifPresentOrElse(pause -> attemptAfter(pause, e), () -> done(null, e));
            } catch (RuntimeException | Error e) {
                done(null, e);
            }
        }

        private void attemptAfter(Duration pause, PolytomicException failure) {
            try {
                workers.runAfter(pause, this::attempt);
            } catch (RejectedExecutionException e) {
                done(null, failure);
            }
        }

        Answer loop() throws PolytomicException {
            while (true) {
                try {
                    return answered();
                } catch (PolytomicException e) {
                    progress.await(progress.pauseAfter(e).orElseThrow(() -> e));
                }
            }
        }

        private Answer answered() throws PolytomicException {
            // close() may have gone through the running calls before this one was among them, or not be there yet
            if (closed) {
                progress.end(STOPPED);
            }
            Answer answer = progress.attempt();
            heard(progress.call(), answer);
            return answer;
        }

        /** On the timer's thread: what is stuck in a read is freed here, not behind it in the pool's queue. */
        private void runOut() {
            progress.end("ran out of its time, callTimeout " + progress.call().timeout());
            workers.complete(this::doneAsEnded);
        }

        void doneAsEnded() {
            done(null, progress.endedBy());
        }

        private void done(Answer answer, Throwable failure) {
            if (leave()) {
                whenDone.accept(answer, failure);
            }
        }

        /** Whether this was the first to say that the call is over. */
        boolean leave() {
            if (!running.remove(this)) {
                return false;
            }
            Future<?> limit = timeLimit;
            if (limit != null) {
                limit.cancel(false);
            }
            return true;
        }
    }
}
