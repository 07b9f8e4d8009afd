package io.github.camelpolytomic.internal.operation;

import java.util.List;
import java.util.Map;

/** Parameters that several operations take. */
final class Parameters {

    /** The fix for a 403 of an operation for partners. */
    static final String PARTNERS_ONLY = "Use a partner key; the key of a user is limited to one organization";

    static final Parameter CONNECTION_ID = Parameter.path("connectionId", "id")
            .describedAs("Id of a connection. Required by operations with a connection in their path, and by"
                    + " getRecordViewCapabilities.");
    static final Parameter CONNECTION_ID_BY_NAME = CONNECTION_ID.withAliases();
    static final Parameter ORGANIZATION_ID = Parameter.path("organizationId", "org_id")
            .describedAs("Id of an organization of the partner. createSharedConnection needs it in API version"
                    + " 2025-09-18 only. listEvents accepts it with keys for several organizations.");
    static final Parameter SYNC_ID = Parameter.path("syncId", "id")
            .describedAs("Id of a bulk sync or a model sync. Required by operations with a sync in their path;"
                    + " listBulkSyncExecutionStatuses accepts several, comma-separated, and getIngestConsoleLogs lists the"
                    + " entries of this sync only.")
            .withHeader("Id of a bulk sync or a model sync, or a list of ids for listBulkSyncExecutionStatuses.");
    static final Parameter SYNC_ID_BY_NAME = SYNC_ID.withAliases();
    static final Parameter EXECUTION_ID = Parameter.path("executionId")
            .describedAs("Id of an execution of a bulk sync or a model sync.")
            .withNote(
                    "cancelBulkSyncAndWait reads the header only if the URI names no sync, because an earlier step may"
                            + " have left it.");
    static final Parameter SHORT_EXECUTION_ID = EXECUTION_ID.withAliases("exec_id");
    static final Parameter PARAMS = Parameter.query("params", Map.class)
            .describedAs("Values of settings of a source that are already chosen, on which the values of others"
                    + " depend: comma-separated terms name:value, such as schema:public,table:orders. A name that"
                    + " occurs several times has several values.")
            .withHeader("Values of settings of a source that are already chosen: terms as in the option, or a Map with"
                    + " a value, or a list of values, for each name.")
            .withNote("Use the header with a Map for values that contain a comma.");
    static final Parameter SCHEMA_ID =
            Parameter.path("schemaId").describedAs("Id of a schema, such as Contact or public.users.");

    static final Parameter NAME = Parameter.member("name", String.class)
            .describedAs("Name of the bulk sync, in place of its syncId, for the operations that run syncs, wait for"
                    + " them, cancel them or check their freshness. For createSharedConnection, the name of the copy;"
                    + " it defaults to the name of the connection.")
            .withHeader("Name of the sync to run, or of the shared copy of a connection.");
    static final Parameter FORCE = Parameter.query("force", Boolean.class)
            .describedAs("Whether deleteConnection also deletes a connection that is in use, together with everything"
                    + " that uses it, and whether createUserApiKey revokes the API key that the user has.");
    static final Parameter ACTIVE = Parameter.query("active", Boolean.class)
            .describedAs(
                    "For activateBulkSync and activateModelSync, whether schedules may run the sync. For lists of"
                            + " syncs and of their statuses, a filter: true returns only active syncs, false only inactive ones; without it, all.")
            .withHeader("Whether schedules may run a sync, or whether lists return active or inactive syncs.")
            .threeValued();
    static final Parameter ENABLED = Parameter.query("enabled", Boolean.class)
            .describedAs(
                    "Which schemas listBulkSyncSchemas returns: true only enabled ones, false only disabled ones;"
                            + " without it, all. For updateConnectionProxySettings, whether executeConnectionProxy may be used.")
            .withHeader("Which schemas listBulkSyncSchemas returns, or whether executeConnectionProxy may be used.")
            .threeValued();
    static final Parameter REFRESH_SCHEMAS = Parameter.query("refreshSchemas", Boolean.class)
            .describedAs("Whether the service inspects the source again before it responds, which may take long;"
                    + " otherwise it responds from its cache. bulkSource accepts it in API version 2023-04-25 only."
                    + " getBulkSync and deleteBulkSync accept it too, but the API does not document the effect.")
            .withDefault("false")
            .ifAbsent("the service's default applies (documented for bulkSource: false)");
    static final Parameter LIMIT = Parameter.query("limit", Integer.class)
            .describedAs(
                    "Page size of a list. The maximum is 100 for executions and events, and 50 for syncs and console"
                            + " logs. A list of events has one page.")
            .ifAbsent("the service's default applies");
    static final Parameter PAGE_TOKEN = Parameter.query("pageToken", String.class)
            .describedAs("Token of the page at which a list begins, from the header CamelPolytomicNextPageToken or"
                    + " PolytomicException.getPageToken().")
            .withHeader("Token of the page at which a list begins.")
            .ifAbsent("the list begins at the first page")
            .withNote("The operation removes this header after reading it.");

    static final Parameter AFTER = PAGE_TOKEN.sentAs("after").withAliases("after");
    static final Parameter ASCENDING = Parameter.query("ascending", Boolean.class)
            .describedAs(
                    "Whether listBulkSyncExecutions and listModelSyncExecutions return the oldest execution first.");

    static final Parameter SCHEMAS = Parameter.member("schemas", List.class)
            .describedAs("Comma-separated schemas that startBulkSync and runBulkSync sync, and whose age"
                    + " bulkSyncFreshness checks.")
            .withHeader("Schemas for startBulkSync, runBulkSync and bulkSyncFreshness: a list, or a comma-separated"
                    + " string.")
            .ifAbsent("all enabled schemas count")
            .withNote("Use the header with a list for ids that contain a comma.");
    static final Parameter RESYNC_MODE = Parameter.member("resyncMode", String.class)
            .describedAs("How startBulkSync, runBulkSync and runBulkSyncs treat data that was synced before: refetch,"
                    + " resync or rebuild. rebuild rewrites the destination, and runBulkSync and runBulkSyncs reject it"
                    + " without allowDestructive. bulkDestination returns the modes that the destination supports."
                    + " Without it nothing is synced again.");
    static final Parameter FETCH_MODE = Parameter.member("fetchMode", String.class)
            .describedAs("How startBulkSync, runBulkSync and runBulkSyncs read a Salesforce source: incremental reads"
                    + " by the time of the last change, full includes formula and roll-up fields, none is the normal"
                    + " mode.");
    static final Parameter TEST = Parameter.member("test", Boolean.class)
            .describedAs(
                    "Whether startBulkSync, runBulkSync, runBulkSyncs and startModelSync perform a test, which"
                            + " validates the sync. For bulk syncs, the API's documents disagree whether it writes nothing, or up"
                            + " to 5 records of each schema (API version 2025-09-18), and it cannot be combined with a resync.");
    static final Parameter RESYNC = Parameter.member("resync", Boolean.class)
            .describedAs("Whether startModelSync syncs all records again, and startBulkSync rebuilds everything, like"
                    + " resyncMode rebuild. For bulk syncs, it was removed in API version 2025-09-18.");

    private Parameters() {}
}
