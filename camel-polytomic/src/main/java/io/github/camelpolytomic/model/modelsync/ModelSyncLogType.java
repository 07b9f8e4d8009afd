package io.github.camelpolytomic.model.modelsync;

/** Kinds of records for which a run has a log (API: ExecutionLogType). The list is open. */
public final class ModelSyncLogType {

    /** All records. */
    public static final String RECORDS = "records";

    /** Rejected records. */
    public static final String ERRORS = "errors";

    /** Records with a warning. */
    public static final String WARNINGS = "warnings";

    /** Inserted records. */
    public static final String INSERTS = "inserts";

    /** Updated records. */
    public static final String UPDATES = "updates";

    /** Deleted records. */
    public static final String DELETES = "deletes";

    private ModelSyncLogType() {}
}
