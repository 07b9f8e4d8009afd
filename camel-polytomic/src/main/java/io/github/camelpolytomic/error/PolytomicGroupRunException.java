package io.github.camelpolytomic.error;

import java.util.List;

import io.github.camelpolytomic.model.run.SyncGroupRun;

/**
 * Some runs of a group did not end well ({@code runBulkSyncs}). The message body holds the same record. Its cause is the run that
 * failed first; an {@code onException} of that one's class takes this exception too, but by chance: name this class to take every
 * group that did not end well.
 */
public class PolytomicGroupRunException extends PolytomicException {

    private static final long serialVersionUID = 1L;

    private final SyncGroupRun group;
    private final List<Throwable> failures;

    /** @param failures what went wrong, in the order in which it did */
    public PolytomicGroupRunException(
            String message, FailureDetails details, SyncGroupRun group, List<Throwable> failures) {
        super(message, details, failures.get(0));
        this.group = group;
        this.failures = List.copyOf(failures);
    }

    /** What became of each sync. */
    public SyncGroupRun getGroup() {
        return group;
    }

    /** What went wrong, in the order in which it did. */
    public List<Throwable> getFailures() {
        return failures;
    }
}
