package io.github.camelpolytomic.internal.operation;

import java.util.List;
import java.util.stream.Stream;

/**
 * All operations. This class loads the tables of all areas. Do not use it at start-up; use the constant of an operation.
 */
public final class Operations {

    /** The areas, in the order of the docs. */
    public static final List<Area> AREAS = List.of(
            BulkSyncOperations.AREA,
            BulkSyncErrorHandlingOperations.AREA,
            BulkSyncExecutionOperations.AREA,
            BulkSyncScheduleOperations.AREA,
            BulkSyncSchemaOperations.AREA,
            ConnectionOperations.AREA,
            ConnectionProxyOperations.AREA,
            SchemaOperations.AREA,
            QueryRunnerOperations.AREA,
            ModelOperations.AREA,
            ModelSyncOperations.AREA,
            ModelSyncExecutionOperations.AREA,
            ModelSyncTargetOperations.AREA,
            ModelSyncErrorHandlingOperations.AREA,
            JobOperations.AREA,
            EntityOperations.AREA,
            IdentityOperations.AREA,
            OrganizationOperations.AREA,
            UserOperations.AREA,
            PolicyOperations.AREA,
            RoleOperations.AREA,
            NotificationOperations.AREA,
            EventOperations.AREA,
            WebhookOperations.AREA,
            RecordViewLinkOperations.AREA,
            TemporaryCredentialOperations.AREA,
            OperationSearchOperations.AREA,
            RunOperations.AREA);

    private Operations() {}

    /** All operations, in the order of the docs. */
    public static Stream<Operation> all() {
        return AREAS.stream().flatMap(area -> area.operations().stream());
    }
}
