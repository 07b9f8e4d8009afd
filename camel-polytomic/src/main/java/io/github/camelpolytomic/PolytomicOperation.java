package io.github.camelpolytomic;

import io.github.camelpolytomic.operation.BulkSyncOperations;
import io.github.camelpolytomic.operation.Operation;

/**
 * The operations of the API under the names that a URI gives them: {@code polytomic:bulkSource}. Each constant points to
 * its row in the operation table and holds nothing else.
 */
public enum PolytomicOperation {

    /** Lists the schemas and fields that a connection offers as a bulk source. */
    bulkSource(BulkSyncOperations.BULK_SOURCE),

    /** Describes what a connection needs and accepts as the destination of a bulk sync. */
    bulkDestination(BulkSyncOperations.BULK_DESTINATION);

    private final Operation row;

    PolytomicOperation(Operation row) {
        this.row = row;
    }

    Operation row() {
        return row;
    }
}
