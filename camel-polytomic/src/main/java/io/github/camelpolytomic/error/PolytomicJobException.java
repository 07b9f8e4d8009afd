package io.github.camelpolytomic.error;

/**
 * An operation started a job, and the wait for its result ({@code await}) ended without one. Thrown itself if the state of
 * the job cannot be read; {@link #getCause()} is the reason.
 *
 * <p>The operation {@code getJob} reads the job later, by {@link #getJobType()} and {@link #getJobId()}.
 */
public class PolytomicJobException extends PolytomicException {

    private static final long serialVersionUID = 1L;

    private final String jobId;
    private final String jobType;

    public PolytomicJobException(
            String message, FailureDetails details, String jobId, String jobType, Throwable cause) {
        super(message, details, cause);
        this.jobId = jobId;
        this.jobType = jobType;
    }

    /** Id of the job. */
    public String getJobId() {
        return jobId;
    }

    /** Type of the job, such as {@code exportlogs}. */
    public String getJobType() {
        return jobType;
    }
}
