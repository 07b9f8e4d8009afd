package io.github.camelpolytomic.option;

import org.apache.camel.Exchange;
import org.apache.camel.spi.Metadata;

/** Names of the message headers that this component reads and writes. It touches no others. */
public final class PolytomicConstants {

    public static final String SCHEME = "polytomic";
    public static final String HEADER_PREFIX = "CamelPolytomic";

    @Metadata(
            label = "producer",
            description = "Id of a connection. Read if option connectionId is not set. Set by createConnection"
                    + " and createSharedConnection to the id of the new connection.",
            javaType = "String")
    public static final String CONNECTION_ID = "CamelPolytomicConnectionId";

    @Metadata(
            label = "producer",
            description = "Id of a bulk sync, or a list of ids for listBulkSyncExecutionStatuses. Read if option"
                    + " syncId is not set. Set by createBulkSync and by the operations that create something"
                    + " within a sync.",
            javaType = "Object")
    public static final String SYNC_ID = "CamelPolytomicSyncId";

    @Metadata(
            label = "producer",
            description = "Id of an execution. Read if option executionId is not set; cancelBulkSyncAndWait reads"
                    + " it only if the URI names no sync. Set by startBulkSync and the operations that run"
                    + " bulk syncs.",
            javaType = "String")
    public static final String EXECUTION_ID = "CamelPolytomicExecutionId";

    @Metadata(
            label = "producer",
            description =
                    "Name of the sync to run, or of the shared copy of a connection. Read if option name is not set.",
            javaType = "String")
    public static final String NAME = "CamelPolytomicName";

    @Metadata(
            label = "producer",
            description = "Selection of the syncs that runBulkSyncs runs. Read if option select is not set.",
            javaType = "String")
    public static final String SELECT = "CamelPolytomicSelect";

    @Metadata(
            label = "producer",
            description = "Origin of the execution that an operation waited for: started, attached, skipped,"
                    + " queued, restarted, awaited, canceled or idle.",
            javaType = "String")
    public static final String RUN_ORIGIN = "CamelPolytomicRunOrigin";

    @Metadata(
            label = "producer",
            description = "Id of a schema. Read if option schemaId is not set.",
            javaType = "String")
    public static final String SCHEMA_ID = "CamelPolytomicSchemaId";

    @Metadata(
            label = "producer",
            description = "Id of a field. Read if option fieldId is not set.",
            javaType = "String")
    public static final String FIELD_ID = "CamelPolytomicFieldId";

    @Metadata(
            label = "producer",
            description = "Id of a schedule. Read if option scheduleId is not set.",
            javaType = "String")
    public static final String SCHEDULE_ID = "CamelPolytomicScheduleId";

    @Metadata(
            label = "producer",
            description = "Id of a connection type. Read if option connectionType is not set.",
            javaType = "String")
    public static final String CONNECTION_TYPE = "CamelPolytomicConnectionType";

    @Metadata(
            label = "producer",
            description = "Id of an organization. Read if option organizationId is not set.",
            javaType = "String")
    public static final String ORGANIZATION_ID = "CamelPolytomicOrganizationId";

    @Metadata(
            label = "producer",
            description = "Type of a job. Read if option jobType is not set. Set by exportBulkSyncExecutionLogs.",
            javaType = "String")
    public static final String JOB_TYPE = "CamelPolytomicJobType";

    @Metadata(
            label = "producer",
            description = "Id of a job. Read if option jobId is not set. Set by exportBulkSyncExecutionLogs.",
            javaType = "String")
    public static final String JOB_ID = "CamelPolytomicJobId";

    @Metadata(
            label = "producer",
            description =
                    "Whether bulkSource returns the fields of each schema. Read if option includeFields is not set.",
            javaType = "Boolean")
    public static final String INCLUDE_FIELDS = "CamelPolytomicIncludeFields";

    @Metadata(
            label = "producer",
            description = "Whether the service inspects the source again before it responds. Read if option"
                    + " refreshSchemas is not set.",
            javaType = "Boolean")
    public static final String REFRESH_SCHEMAS = "CamelPolytomicRefreshSchemas";

    @Metadata(
            label = "producer",
            description = "Whether a sync is active, see option active. Read if that option is not set.",
            javaType = "Boolean")
    public static final String ACTIVE = "CamelPolytomicActive";

    @Metadata(
            label = "producer",
            description =
                    "Whether listBulkSyncExecutionStatuses returns all bulk syncs. Read if option all is not set.",
            javaType = "Boolean")
    public static final String ALL = "CamelPolytomicAll";

    @Metadata(
            label = "producer",
            description = "Page size of a list. Read if option limit is not set.",
            javaType = "Integer")
    public static final String LIMIT = "CamelPolytomicLimit";

    @Metadata(
            label = "producer",
            description = "Token of the page at which a list begins. Read if option pageToken is not set, and"
                    + " then removed from the message.",
            javaType = "String")
    public static final String PAGE_TOKEN = "CamelPolytomicPageToken";

    @Metadata(
            label = "producer",
            description = "Whether only ended executions are returned. Read if option onlyTerminal is not set.",
            javaType = "Boolean")
    public static final String ONLY_TERMINAL = "CamelPolytomicOnlyTerminal";

    @Metadata(
            label = "producer",
            description = "Whether the oldest execution is returned first. Read if option ascending is not set.",
            javaType = "Boolean")
    public static final String ASCENDING = "CamelPolytomicAscending";

    @Metadata(
            label = "producer",
            description = "Which schemas of a sync are listed, see option enabled. Read if that option is not set.",
            javaType = "Boolean")
    public static final String ENABLED = "CamelPolytomicEnabled";

    @Metadata(
            label = "producer",
            description = "Whether the service sends a notification when an export is ready. Read if option"
                    + " notify is not set.",
            javaType = "Boolean")
    public static final String NOTIFY = "CamelPolytomicNotify";

    @Metadata(
            label = "producer",
            description = "Whether a connection in use is deleted, together with everything that uses it. Read if"
                    + " option force is not set.",
            javaType = "Boolean")
    public static final String FORCE = "CamelPolytomicForce";

    @Metadata(
            label = "producer",
            description = "Schemas for startBulkSync, runBulkSync and bulkSyncFreshness: a list, or a"
                    + " comma-separated string. Read if option schemas is not set.",
            javaType = "Object")
    public static final String SCHEMAS = "CamelPolytomicSchemas";

    @Metadata(
            label = "producer",
            description = "How startBulkSync, runBulkSync and runBulkSyncs treat data that was synced before."
                    + " Read if option resyncMode is not set.",
            javaType = "String")
    public static final String RESYNC_MODE = "CamelPolytomicResyncMode";

    @Metadata(
            label = "producer",
            description = "How startBulkSync, runBulkSync and runBulkSyncs read a Salesforce source. Read if"
                    + " option fetchMode is not set.",
            javaType = "String")
    public static final String FETCH_MODE = "CamelPolytomicFetchMode";

    @Metadata(
            label = "producer",
            description = "Whether startBulkSync, runBulkSync and runBulkSyncs perform a dry run. Read if option"
                    + " test is not set.",
            javaType = "Boolean")
    public static final String TEST = "CamelPolytomicTest";

    @Metadata(
            label = "producer",
            description = "Whether startBulkSync rebuilds everything. Read if option resync is not set.",
            javaType = "Boolean")
    public static final String RESYNC = "CamelPolytomicResync";

    @Metadata(
            label = "producer",
            description = "Id of the organization with which a connection is shared. Read if option"
                    + " childOrganizationId is not set.",
            javaType = "String")
    public static final String CHILD_ORGANIZATION_ID = "CamelPolytomicChildOrganizationId";

    @Metadata(
            label = "producer",
            description =
                    "Idempotency key of an operation that sends a POST. Read if option idempotencyKey is not set.",
            javaType = "String")
    public static final String IDEMPOTENCY_KEY = "CamelPolytomicIdempotencyKey";

    @Metadata(label = "producer", description = "HTTP status of the response.", javaType = "Integer")
    public static final String HTTP_RESPONSE_CODE = Exchange.HTTP_RESPONSE_CODE;

    @Metadata(
            label = "producer",
            description = "API version that the service reports to have used; absent if it reports none.",
            javaType = "String")
    public static final String SERVED_VERSION = "CamelPolytomicServedVersion";

    @Metadata(
            label = "producer",
            description = "Number of attempts: 1, or more after retries; for a list, the sum over all its pages.",
            javaType = "Integer")
    public static final String ATTEMPTS = "CamelPolytomicAttempts";

    @Metadata(
            label = "producer",
            description = "Token of the next page of a list; absent after the last page. For console logs it is"
                    + " present after the last page too, for entries still to come.",
            javaType = "String")
    public static final String NEXT_PAGE_TOKEN = "CamelPolytomicNextPageToken";

    private PolytomicConstants() {}
}
