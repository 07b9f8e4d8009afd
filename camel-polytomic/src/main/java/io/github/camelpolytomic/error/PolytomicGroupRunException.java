package io.github.camelpolytomic.error;

import java.util.List;

import io.github.camelpolytomic.model.run.SyncGroupRun;

/**
 * Some runs of a group failed ({@code runBulkSyncs}). {@link #getGroup()} returns the record that is also the message
 * body, and the cause is the first failure. An {@code onException} for the class of that cause matches this exception,
 * too, but not every failed group: name this class to handle all of them.
 */
public class PolytomicGroupRunException extends PolytomicException {

    private static final long serialVersionUID = 1L;

    private final SyncGroupRun group;
    private final List<Throwable> failures;

    /** @param failures the failures, in the order of their occurrence */
    public PolytomicGroupRunException(
            String message, FailureDetails details, SyncGroupRun group, List<Throwable> failures) {
        super(message, details, failures.get(0));
        this.group = group;
        this.failures = List.copyOf(failures);
    }

    /** The outcome of each sync. */
    public SyncGroupRun getGroup() {
        return group;
    }

    /** The failures, in the order of their occurrence. */
    public List<Throwable> getFailures() {
        return failures;
    }
}
