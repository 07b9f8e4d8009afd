package io.github.camelpolytomic.error;

/** The job that an operation started has failed. {@link #getJobError()} returns the reason. */
public class PolytomicJobFailedException extends PolytomicJobException {

    private static final long serialVersionUID = 1L;

    private final String jobError;

    public PolytomicJobFailedException(
            String message, FailureDetails details, String jobId, String jobType, String jobError) {
        super(message, details, jobId, jobType, null);
        this.jobError = jobError;
    }

    /** The service's error of the job, with masked credentials; {@code null} if absent. */
    public String getJobError() {
        return jobError;
    }
}
