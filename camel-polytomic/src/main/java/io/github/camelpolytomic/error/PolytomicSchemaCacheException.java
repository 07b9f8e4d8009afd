package io.github.camelpolytomic.error;

/**
 * The service has not inspected the schemas of the source yet, for example after the creation of a connection (400 or
 * 422 with such a text). The same call succeeds later. Set {@code awaitSchemaCache} to make {@code createBulkSync}
 * wait.
 */
public class PolytomicSchemaCacheException extends PolytomicException {

    private static final long serialVersionUID = 1L;

    public PolytomicSchemaCacheException(String message, FailureDetails details) {
        super(message, details);
    }
}
