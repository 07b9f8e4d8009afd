package io.github.camelpolytomic.model.bulksync;

/** Values of a change stream's {@code status} known today (API: IngestionStatusLevel). The list is open. */
public final class IngestionStatusLevel {

    /** No problem. */
    public static final String OK = "ok";

    /** A warning; ingestion continues. */
    public static final String WARNING = "warning";

    /** Reading may have stopped permanently. */
    public static final String ERROR = "error";

    private IngestionStatusLevel() {}
}
