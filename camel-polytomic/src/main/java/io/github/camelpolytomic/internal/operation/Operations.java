package io.github.camelpolytomic.internal.operation;

import java.util.List;
import java.util.stream.Stream;

/**
 * All operations. To use it loads the tables of all areas, so nothing that happens in each application does: an operation
 * is found through its constant.
 */
public final class Operations {

    /** The areas, in the order of the docs. */
    public static final List<Area> AREAS = List.of(
            RunOperations.AREA,
            BulkSyncOperations.AREA,
            BulkSyncExecutionOperations.AREA,
            BulkSyncScheduleOperations.AREA,
            BulkSyncSchemaOperations.AREA,
            ConnectionOperations.AREA,
            SchemaOperations.AREA,
            JobOperations.AREA,
            IdentityOperations.AREA);

    private Operations() {}

    /** All operations, in the order of the docs. */
    public static Stream<Operation> all() {
        return AREAS.stream().flatMap(area -> area.operations().stream());
    }
}
