package io.github.camelpolytomic.model.bulksync;

/** Values of a change stream's {@code status} known today (API: IngestionStatusLevel). The list is open. */
public final class IngestionStatusLevel {

    /** All is well. */
    public static final String OK = "ok";

    /** Something is odd, yet reading goes on. */
    public static final String WARNING = "warning";

    /** Reading may have stopped for good. */
    public static final String ERROR = "error";

    private IngestionStatusLevel() {}
}
