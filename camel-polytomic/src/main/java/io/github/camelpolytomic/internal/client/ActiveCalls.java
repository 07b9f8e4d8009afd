package io.github.camelpolytomic.internal.client;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The active calls of a client and the open streams of completed ones; all are aborted when the client is closed. */
final class ActiveCalls {

    static final String STOPPED = "was aborted: the component is stopped";

    private final DeadlineQueue<AsyncCall> calls;
    private final Set<ElementStream> streams = ConcurrentHashMap.newKeySet();
    private final ClientExecutors executors;
    private volatile boolean closed;
    private volatile Optional<String> delayAbortReason = Optional.empty();

    ActiveCalls(ClientExecutors executors) {
        this.calls = new DeadlineQueue<>(executors.timer(), executors.clock());
        this.executors = executors;
    }

    void add(AsyncCall call) {
        calls.add(call);
        abortIfClosed(call);
    }

    /** Removes the call; returns whether it was present. */
    boolean remove(AsyncCall call) {
        return calls.remove(call);
    }

    /** Aborts the call if the client is closed; called before each attempt. */
    void abortIfClosed(AsyncCall call) {
        // close() may have listed the calls before this one was added, or may not have reached it yet
        if (closed) {
            call.abort(STOPPED);
        }
    }

    /** Aborts the call after {@link #endDelays}; called when a call starts to wait before its first attempt. */
    void abortDelayIfStopped(AsyncCall call) {
        delayAbortReason.ifPresent(call::abortDelay);
    }

    void add(ElementStream stream) {
        streams.add(stream);
        stream.onClose(streams::remove);
        if (closed) {
            stream.abort(STOPPED);
        }
    }

    void endDelays(String reason) {
        delayAbortReason = Optional.of(reason);
        calls.forEach(call -> call.abortDelay(reason));
    }

    void close() {
        closed = true;
        List<AsyncCall> aborted = new ArrayList<>();
        calls.forEach(aborted::add);
        // abort all calls before any completion, because a route may handle a completion slowly
        aborted.forEach(call -> call.abort(STOPPED));
        aborted.forEach(call -> executors.completeNow(call::completeAborted));
        streams.forEach(stream -> stream.abort(STOPPED));
    }
}
