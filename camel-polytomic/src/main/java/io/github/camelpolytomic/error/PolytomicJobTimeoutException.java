package io.github.camelpolytomic.error;

/**
 * The job that an operation started did not end within {@code await}, and continues at the service. Use {@code getJob} to
 * go on. A redelivery under the same idempotency key waits for the same job again.
 */
public class PolytomicJobTimeoutException extends PolytomicJobException {

    private static final long serialVersionUID = 1L;

    public PolytomicJobTimeoutException(
            String message, FailureDetails details, String jobId, String jobType, Throwable cause) {
        super(message, details, jobId, jobType, cause);
    }
}
