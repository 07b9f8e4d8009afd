package io.github.camelpolytomic.operation;

import io.github.camelpolytomic.model.bulksync.BulkDestination;
import io.github.camelpolytomic.model.bulksync.BulkSource;

import static io.github.camelpolytomic.operation.ApiVersion.V2023_04_25;
import static io.github.camelpolytomic.operation.ApiVersion.V2024_02_08;
import static io.github.camelpolytomic.operation.ApiVersion.V2025_09_18;
import static io.github.camelpolytomic.operation.Verb.GET;

/** The operations of the API's area Bulk Sync. */
public final class BulkSyncOperations {

    private static final String AREA = "bulkSync";

    private static final Parameter CONNECTION_ID = Parameter.path("connectionId", "id");

    public static final Operation BULK_SOURCE = Operation.named("bulkSource")
            .in(AREA)
            .does("Lists the schemas (tables, objects) and fields that a connection offers as a bulk source.")
            .at(V2023_04_25, GET, "/api/bulk/source/{connection_id}")
            .at(V2024_02_08, GET, "/api/connections/{id}/bulksync/source")
            .at(V2025_09_18, GET, "/api/connections/{id}/bulksync/source")
            .takes(
                    CONNECTION_ID,
                    Parameter.query("includeFields", Boolean.class),
                    Parameter.query("refreshSchemas", Boolean.class).in(V2023_04_25))
            .answers(BulkSource.class);

    public static final Operation BULK_DESTINATION = Operation.named("bulkDestination")
            .in(AREA)
            .does("Describes what a connection needs and accepts as the destination of a bulk sync.")
            .at(V2023_04_25, GET, "/api/bulk/dest/{id}")
            .at(V2024_02_08, GET, "/api/connections/{id}/bulksync/target")
            .at(V2025_09_18, GET, "/api/connections/{id}/bulksync/target")
            .takes(CONNECTION_ID)
            .answers(BulkDestination.class);

    private BulkSyncOperations() {}
}
