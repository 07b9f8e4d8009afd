package io.github.camelpolytomic.internal.operation;

import java.util.List;

/** Parameters that several operations take. */
final class Parameters {

    static final Parameter CONNECTION_ID = Parameter.path("connectionId", "id");
    static final Parameter CONNECTION_ID_BY_NAME = Parameter.path("connectionId");
    static final Parameter SYNC_ID = Parameter.path("syncId", "id");
    static final Parameter SYNC_ID_BY_NAME = Parameter.path("syncId");
    static final Parameter EXECUTION_ID = Parameter.path("executionId");
    static final Parameter SCHEMA_ID = Parameter.path("schemaId");

    static final Parameter ACTIVE = Parameter.query("active", Boolean.class);
    static final Parameter REFRESH_SCHEMAS = Parameter.query("refreshSchemas", Boolean.class);
    static final Parameter LIMIT = Parameter.query("limit", Integer.class);
    static final Parameter PAGE_TOKEN = Parameter.query("pageToken", String.class);

    static final Parameter SCHEMAS = Parameter.member("schemas", List.class);
    static final Parameter RESYNC_MODE = Parameter.member("resyncMode", String.class);
    static final Parameter FETCH_MODE = Parameter.member("fetchMode", String.class);
    static final Parameter TEST = Parameter.member("test", Boolean.class);

    private Parameters() {}
}
