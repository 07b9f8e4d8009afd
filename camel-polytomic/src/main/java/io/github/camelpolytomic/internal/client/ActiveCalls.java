package io.github.camelpolytomic.internal.client;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The calls of a client that are not over, and the streams that came of others: all end when the client is closed. */
final class ActiveCalls {

    static final String STOPPED = "was ended: the component is stopped";

    private final DeadlineQueue<AsyncCall> calls;
    private final Set<ElementStream> streams = ConcurrentHashMap.newKeySet();
    private final ClientExecutors workers;
    private volatile boolean closed;
    private volatile Optional<String> delaysEnded = Optional.empty();

    ActiveCalls(ClientExecutors workers) {
        this.calls = new DeadlineQueue<>(workers.timer(), workers.clock());
        this.workers = workers;
    }

    void add(AsyncCall call) {
        calls.add(call);
        endIfClosed(call);
    }

    /** Gives whether it was there. */
    boolean remove(AsyncCall call) {
        return calls.remove(call);
    }

    /** To be asked before each attempt. */
    void endIfClosed(AsyncCall call) {
        // close() may have listed the calls before this one was among them; or it has not come to this one yet, and one
        // that it has ended has left its thread to it
        if (closed) {
            call.end(STOPPED);
        }
    }

    /** To be asked when a call waits for its time to begin. */
    void endDelayIfEnded(AsyncCall call) {
        delaysEnded.ifPresent(call::endDelay);
    }

    void keep(ElementStream stream) {
        streams.add(stream);
        stream.whenClosed(streams::remove);
        if (closed) {
            stream.abort(STOPPED);
        }
    }

    void endDelays(String reason) {
        delaysEnded = Optional.of(reason);
        calls.forEach(call -> call.endDelay(reason));
    }

    void close() {
        closed = true;
        List<AsyncCall> ended = new ArrayList<>();
        calls.forEach(ended::add);
        // all of them first: what a route does about a call that has ended may take its time
        ended.forEach(call -> call.end(STOPPED));
        ended.forEach(call -> workers.completeNow(call::doneAsEnded));
        streams.forEach(stream -> stream.abort(STOPPED));
    }
}
