package io.github.camelpolytomic.option;

import org.apache.camel.Exchange;
import org.apache.camel.spi.Metadata;

/** Names of the message headers that this component reads and writes. It touches no others. */
public final class PolytomicConstants {

    public static final String SCHEME = "polytomic";
    public static final String HEADER_PREFIX = "CamelPolytomic";

    @Metadata(
            label = "producer",
            description = "Identifier of a connection. Read when the URI leaves option connectionId open; set by"
                    + " createConnection and createSharedConnection to that of the connection they made.",
            javaType = "String")
    public static final String CONNECTION_ID = "CamelPolytomicConnectionId";

    @Metadata(
            label = "producer",
            description = "Identifier of a bulk sync, or a list of them for listBulkSyncExecutionStatuses. Read"
                    + " when the URI leaves option syncId open; set by the operations that make something"
                    + " within a sync, and by createBulkSync.",
            javaType = "Object")
    public static final String SYNC_ID = "CamelPolytomicSyncId";

    @Metadata(
            label = "producer",
            description = "Identifier of an execution. Read when the URI leaves option executionId open; set by"
                    + " startBulkSync and the operations that run bulk syncs. cancelBulkSyncAndWait reads it only when"
                    + " the URI names no sync.",
            javaType = "String")
    public static final String EXECUTION_ID = "CamelPolytomicExecutionId";

    @Metadata(
            label = "producer",
            description = "Name of what the operation is about: the sync to run, or the shared copy of a connection."
                    + " Read when the URI leaves option name open.",
            javaType = "String")
    public static final String NAME = "CamelPolytomicName";

    @Metadata(
            label = "producer",
            description = "What runBulkSyncs selects its group by. Read when the URI leaves option select open.",
            javaType = "String")
    public static final String SELECT = "CamelPolytomicSelect";

    @Metadata(
            label = "producer",
            description = "How the execution came about that an operation has waited for: started, attached, skipped,"
                    + " queued, restarted, awaited, canceled or idle.",
            javaType = "String")
    public static final String RUN_ORIGIN = "CamelPolytomicRunOrigin";

    @Metadata(
            label = "producer",
            description = "Identifier of a schema. Read when the URI leaves option schemaId open.",
            javaType = "String")
    public static final String SCHEMA_ID = "CamelPolytomicSchemaId";

    @Metadata(
            label = "producer",
            description = "Identifier of a field. Read when the URI leaves option fieldId open.",
            javaType = "String")
    public static final String FIELD_ID = "CamelPolytomicFieldId";

    @Metadata(
            label = "producer",
            description = "Identifier of a schedule. Read when the URI leaves option scheduleId open.",
            javaType = "String")
    public static final String SCHEDULE_ID = "CamelPolytomicScheduleId";

    @Metadata(
            label = "producer",
            description = "Identifier of a kind of connection. Read when the URI leaves option connectionType open.",
            javaType = "String")
    public static final String CONNECTION_TYPE = "CamelPolytomicConnectionType";

    @Metadata(
            label = "producer",
            description = "Identifier of an organization. Read when the URI leaves option organizationId open.",
            javaType = "String")
    public static final String ORGANIZATION_ID = "CamelPolytomicOrganizationId";

    @Metadata(
            label = "producer",
            description = "Kind of a job. Read when the URI leaves option jobType open; set by"
                    + " exportBulkSyncExecutionLogs.",
            javaType = "String")
    public static final String JOB_TYPE = "CamelPolytomicJobType";

    @Metadata(
            label = "producer",
            description = "Identifier of a job. Read when the URI leaves option jobId open; set by"
                    + " exportBulkSyncExecutionLogs.",
            javaType = "String")
    public static final String JOB_ID = "CamelPolytomicJobId";

    @Metadata(
            label = "producer",
            description = "Whether bulkSource answers with the fields of each schema. Read when the URI leaves"
                    + " option includeFields open.",
            javaType = "Boolean")
    public static final String INCLUDE_FIELDS = "CamelPolytomicIncludeFields";

    @Metadata(
            label = "producer",
            description = "Whether the source is inspected anew before the answer. Read when the URI leaves option"
                    + " refreshSchemas open.",
            javaType = "Boolean")
    public static final String REFRESH_SCHEMAS = "CamelPolytomicRefreshSchemas";

    @Metadata(
            label = "producer",
            description = "Whether a sync is active, as in option active. Read when the URI leaves that open.",
            javaType = "Boolean")
    public static final String ACTIVE = "CamelPolytomicActive";

    @Metadata(
            label = "producer",
            description = "Whether listBulkSyncExecutionStatuses tells of all bulk syncs. Read when the URI leaves"
                    + " option all open.",
            javaType = "Boolean")
    public static final String ALL = "CamelPolytomicAll";

    @Metadata(
            label = "producer",
            description = "How many elements a page of a list has. Read when the URI leaves option limit open.",
            javaType = "Integer")
    public static final String LIMIT = "CamelPolytomicLimit";

    @Metadata(
            label = "producer",
            description =
                    "The page at which a list begins. Read, and taken off by the list that it begins, when the URI leaves option pageToken open.",
            javaType = "String")
    public static final String PAGE_TOKEN = "CamelPolytomicPageToken";

    @Metadata(
            label = "producer",
            description = "Whether executions that have not ended are left out. Read when the URI leaves option"
                    + " onlyTerminal open.",
            javaType = "Boolean")
    public static final String ONLY_TERMINAL = "CamelPolytomicOnlyTerminal";

    @Metadata(
            label = "producer",
            description = "Whether executions come oldest first. Read when the URI leaves option ascending open.",
            javaType = "Boolean")
    public static final String ASCENDING = "CamelPolytomicAscending";

    @Metadata(
            label = "producer",
            description = "Which schemas of a sync are listed, as in option enabled. Read when the URI leaves that"
                    + " open.",
            javaType = "Boolean")
    public static final String ENABLED = "CamelPolytomicEnabled";

    @Metadata(
            label = "producer",
            description = "Whether the service sends a message when an export is ready. Read when the URI leaves"
                    + " option notify open.",
            javaType = "Boolean")
    public static final String NOTIFY = "CamelPolytomicNotify";

    @Metadata(
            label = "producer",
            description = "Whether a connection in use is deleted, with all that uses it. Read when the URI leaves"
                    + " option force open.",
            javaType = "Boolean")
    public static final String FORCE = "CamelPolytomicForce";

    @Metadata(
            label = "producer",
            description =
                    "The schemas that startBulkSync, runBulkSync and bulkSyncFreshness are about: a list, or a text with commas. Read when the URI"
                            + " leaves option schemas open.",
            javaType = "Object")
    public static final String SCHEMAS = "CamelPolytomicSchemas";

    @Metadata(
            label = "producer",
            description =
                    "What startBulkSync, runBulkSync and runBulkSyncs do with what was synced before. Read when the URI leaves option"
                            + " resyncMode open.",
            javaType = "String")
    public static final String RESYNC_MODE = "CamelPolytomicResyncMode";

    @Metadata(
            label = "producer",
            description =
                    "How startBulkSync, runBulkSync and runBulkSyncs read a Salesforce source. Read when the URI leaves option fetchMode"
                            + " open.",
            javaType = "String")
    public static final String FETCH_MODE = "CamelPolytomicFetchMode";

    @Metadata(
            label = "producer",
            description =
                    "Whether startBulkSync, runBulkSync and runBulkSyncs only try. Read when the URI leaves option test open.",
            javaType = "Boolean")
    public static final String TEST = "CamelPolytomicTest";

    @Metadata(
            label = "producer",
            description = "Whether startBulkSync rebuilds everything. Read when the URI leaves option resync open.",
            javaType = "Boolean")
    public static final String RESYNC = "CamelPolytomicResync";

    @Metadata(
            label = "producer",
            description = "The organization that a connection is shared with. Read when the URI leaves option"
                    + " childOrganizationId open.",
            javaType = "String")
    public static final String CHILD_ORGANIZATION_ID = "CamelPolytomicChildOrganizationId";

    @Metadata(
            label = "producer",
            description = "The Idempotency-Key of an operation that sends a POST. Read when the URI leaves option"
                    + " idempotencyKey open.",
            javaType = "String")
    public static final String IDEMPOTENCY_KEY = "CamelPolytomicIdempotencyKey";

    @Metadata(label = "producer", description = "HTTP status of the answer.", javaType = "Integer")
    public static final String HTTP_RESPONSE_CODE = Exchange.HTTP_RESPONSE_CODE;

    @Metadata(
            label = "producer",
            description = "The API version that the service says it used; absent when it does not say.",
            javaType = "String")
    public static final String SERVED_VERSION = "CamelPolytomicServedVersion";

    @Metadata(
            label = "producer",
            description =
                    "How often the request was sent: 1, or more after retries; for a list, over all its" + " pages.",
            javaType = "Integer")
    public static final String ATTEMPTS = "CamelPolytomicAttempts";

    @Metadata(
            label = "producer",
            description = "What asks for the next page of a list; absent after the last. For console logs it is there"
                    + " after the last too, for entries that are still to come.",
            javaType = "String")
    public static final String NEXT_PAGE_TOKEN = "CamelPolytomicNextPageToken";

    private PolytomicConstants() {}
}
