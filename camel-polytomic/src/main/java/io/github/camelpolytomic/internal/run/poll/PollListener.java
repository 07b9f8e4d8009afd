package io.github.camelpolytomic.internal.run.poll;

/** Is notified of each poll. */
@FunctionalInterface
public interface PollListener {

    /**
     * The service was polled.
     *
     * @param batched whether one call asked for the status of many syncs
     * @param failure {@code null} when the poll succeeded
     */
    void polled(boolean batched, Throwable failure);
}
