package io.github.camelpolytomic.error;

/**
 * The service has not inspected the schemas of the source yet (400 or 422 with a text that says so), as after the creation
 * of a connection. The same call succeeds later; {@code awaitSchemaCache} makes {@code createBulkSync} wait for that.
 */
public class PolytomicSchemaCacheException extends PolytomicException {

    private static final long serialVersionUID = 1L;

    public PolytomicSchemaCacheException(String message, FailureDetails details) {
        super(message, details);
    }
}
