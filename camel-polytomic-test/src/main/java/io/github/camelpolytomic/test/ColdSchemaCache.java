package io.github.camelpolytomic.test;

import io.github.camelpolytomic.test.internal.contract.ApiException;
import io.github.camelpolytomic.test.internal.state.sync.BulkSyncs;

/** How the service rejects the creation of a sync while the schemas of its source are not cached; both occur. */
public enum ColdSchemaCache {
    /** 422, "cache refresh in progress". */
    REFRESH_IN_PROGRESS(BulkSyncs.REFRESH_IN_PROGRESS),

    /** 400, "did not provide any schemas". */
    NO_SCHEMAS(BulkSyncs.NO_SCHEMAS);

    private final ApiException error;

    ColdSchemaCache(ApiException error) {
        this.error = error;
    }

    ApiException error() {
        return error;
    }
}
