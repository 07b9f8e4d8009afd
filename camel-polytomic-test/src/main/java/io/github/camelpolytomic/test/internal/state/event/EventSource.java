package io.github.camelpolytomic.test.internal.state.event;

import java.time.Instant;

/** What happens as time passes, without a request: a run that begins and ends. */
@FunctionalInterface
public interface EventSource {

    /**
     * Emits what has happened up to this time and is not emitted yet, with the time it happened at.
     *
     * @return whether more will happen later
     */
    boolean emitUntil(Instant now);
}
