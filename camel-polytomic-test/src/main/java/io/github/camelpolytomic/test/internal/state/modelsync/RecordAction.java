package io.github.camelpolytomic.test.internal.state.modelsync;

/** What a run does with a record of the target. */
public enum RecordAction {
    INSERT("insert"),
    UPDATE("update"),
    /** Inserted or updated: the target does not tell which. */
    UPSERT("upserts"),
    DELETE("delete");

    private final String count;

    RecordAction(String count) {
        this.count = count;
    }

    /** The member of the contract's ExecutionCounts. */
    String count() {
        return count;
    }

    /** What a run of a sync with this mode usually does. */
    static RecordAction ofMode(String mode) {
        return switch (mode) {
            case "update" -> UPDATE;
            case "updateOrCreate" -> UPSERT;
            case "remove" -> DELETE;
            default -> INSERT;
        };
    }
}
