package io.github.camelpolytomic;

import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

/**
 * The parameters of the operations as options of an endpoint. Endpoint options take precedence; options that are not
 * set are read from the header {@code CamelPolytomic<Name>}.
 */
@UriParams
public class PolytomicParameters {

    // strings for active, enabled and notify: tools show an unset Boolean as false, which is not the same as "not set"

    @UriParam(label = "producer")
    @Metadata(
            description = "Id of the operation's resource, named as in the API's own path: an alias of"
                    + " connectionId, syncId, connectionType or jobId, depending on the operation. Setting"
                    + " both to different values is an error. There is no header for it.")
    private String id;

    @UriParam(label = "producer")
    @Metadata(
            description = "Id of a connection. Required by operations with a connection in their path. If not"
                    + " set, it is read from the header CamelPolytomicConnectionId.")
    private String connectionId;

    @UriParam(label = "producer,advanced")
    @Metadata(description = "Alias of connectionId, used by the API for shared connections.")
    private String parentConnectionId;

    @UriParam(label = "producer")
    @Metadata(
            description = "Id of a bulk sync. Required by operations with a sync in their path;"
                    + " listBulkSyncExecutionStatuses accepts several, comma-separated. If not set, it is"
                    + " read from the header CamelPolytomicSyncId.")
    private String syncId;

    @UriParam(label = "producer")
    @Metadata(
            description = "Id of an execution of a bulk sync. If not set, it is read from the header"
                    + " CamelPolytomicExecutionId. Exception: cancelBulkSyncAndWait ignores that header if"
                    + " the URI names the sync, because an earlier step may have left it.")
    private String executionId;

    @UriParam(label = "producer,advanced")
    @Metadata(description = "Alias of executionId, used in some paths of the API.")
    private String execId;

    @UriParam(label = "producer")
    @Metadata(
            description = "Id of a schema, such as Contact or public.users. If not set, it is read from the"
                    + " header CamelPolytomicSchemaId.")
    private String schemaId;

    @UriParam(label = "producer")
    @Metadata(
            description =
                    "Id of a field within its schema. If not set, it is read from the header CamelPolytomicFieldId.")
    private String fieldId;

    @UriParam(label = "producer")
    @Metadata(
            description =
                    "Id of a schedule of a bulk sync. If not set, it is read from the header CamelPolytomicScheduleId.")
    private String scheduleId;

    @UriParam(label = "producer")
    @Metadata(
            description = "Id of a connection type, such as postgresql. If not set, it is read from the header"
                    + " CamelPolytomicConnectionType.")
    private String connectionType;

    @UriParam(label = "producer")
    @Metadata(
            description = "Id of an organization of the partner. createSharedConnection needs it in API version"
                    + " 2025-09-18 only. If not set, it is read from the header CamelPolytomicOrganizationId.")
    private String organizationId;

    @UriParam(label = "producer,advanced")
    @Metadata(description = "Alias of organizationId, used in paths of the API.")
    private String orgId;

    @UriParam(label = "producer")
    @Metadata(
            description =
                    "Type of a job, such as exportlogs. If not set, it is read from the header CamelPolytomicJobType.")
    private String jobType;

    @UriParam(label = "producer")
    @Metadata(description = "Id of a job. If not set, it is read from the header CamelPolytomicJobId.")
    private String jobId;

    @UriParam(label = "producer,advanced")
    @Metadata(description = "Alias of connectionType or jobType, used in paths of the API.")
    private String type;

    @UriParam(label = "producer", defaultValue = "true")
    @Metadata(
            description = "Whether bulkSource returns the fields of each schema. Without them the response is"
                    + " much smaller. If not set, it is read from the header CamelPolytomicIncludeFields; if"
                    + " that is absent too, the service's default applies (documented: true).")
    private Boolean includeFields;

    @UriParam(label = "producer", defaultValue = "false")
    @Metadata(
            description = "Whether the service inspects the source again before it responds, which may take long;"
                    + " otherwise it responds from its cache. bulkSource accepts it in API version 2023-04-25"
                    + " only. getBulkSync and deleteBulkSync accept it too, but the API does not document the"
                    + " effect. If not set, it is read from the header CamelPolytomicRefreshSchemas; if that"
                    + " is absent too, the service's default applies (documented for bulkSource: false).")
    private Boolean refreshSchemas;

    @UriParam(label = "producer", enums = "true,false")
    @Metadata(
            description = "For activateBulkSync, whether schedules may run the sync. For lists of syncs and of"
                    + " their statuses, a filter: true returns only active syncs, false only inactive ones;"
                    + " without it, all. If not set, it is read from the header CamelPolytomicActive.")
    private String active;

    @UriParam(label = "producer")
    @Metadata(
            description = "Whether listBulkSyncExecutionStatuses returns all bulk syncs and ignores syncId. If"
                    + " not set, it is read from the header CamelPolytomicAll.")
    private Boolean all;

    @UriParam(label = "producer")
    @Metadata(
            description = "Page size of a list. If not set, it is read from the header CamelPolytomicLimit; if"
                    + " that is absent too, the service's default applies. The maximum is 100 for executions,"
                    + " and 50 for bulk syncs and console logs.")
    private Integer limit;

    @UriParam(label = "producer")
    @Metadata(
            description = "Token of the page at which a list begins, from the header CamelPolytomicNextPageToken"
                    + " or PolytomicException.getPageToken(). If not set, it is read from the header"
                    + " CamelPolytomicPageToken. Without a token the list begins at the first page.")
    private String pageToken;

    @UriParam(label = "producer,advanced")
    @Metadata(description = "Alias of pageToken, used by the API for console logs.")
    private String after;

    @UriParam(label = "producer")
    @Metadata(
            description = "Whether listBulkSyncExecutions returns only ended executions, ordered by their last"
                    + " change. If not set, it is read from the header CamelPolytomicOnlyTerminal.")
    private Boolean onlyTerminal;

    @UriParam(label = "producer")
    @Metadata(
            description = "Whether listBulkSyncExecutions returns the oldest execution first. If not set, it is"
                    + " read from the header CamelPolytomicAscending.")
    private Boolean ascending;

    @UriParam(label = "producer", enums = "true,false")
    @Metadata(
            description = "Filter of listBulkSyncSchemas: true returns only enabled schemas, false only disabled"
                    + " ones; without it, all. If not set, it is read from the header CamelPolytomicEnabled.")
    private String enabled;

    @UriParam(label = "producer", enums = "true,false")
    @Metadata(
            description = "For exportBulkSyncExecutionLogs, whether the service sends a notification when the"
                    + " archive is ready. If not set, it is read from the header CamelPolytomicNotify.")
    private String notify;

    @UriParam(label = "producer")
    @Metadata(
            description = "Whether deleteConnection also deletes a connection that is in use, together with"
                    + " everything that uses it. If not set, it is read from the header CamelPolytomicForce.")
    private Boolean force;

    @UriParam(label = "producer")
    @Metadata(
            description = "Comma-separated schemas that startBulkSync and runBulkSync sync, and whose age"
                    + " bulkSyncFreshness checks; without it, all enabled schemas. If not set, it is read"
                    + " from the header CamelPolytomicSchemas. Use the header with a list for ids that"
                    + " contain a comma.")
    private String schemas;

    @UriParam(label = "producer")
    @Metadata(
            description = "How startBulkSync, runBulkSync and runBulkSyncs treat data that was synced before:"
                    + " refetch, resync or rebuild. Destructive. bulkDestination returns the modes that the"
                    + " destination supports. Without it nothing is synced again. If not set, it is read from"
                    + " the header CamelPolytomicResyncMode.")
    private String resyncMode;

    @UriParam(label = "producer")
    @Metadata(
            description = "How startBulkSync, runBulkSync and runBulkSyncs read a Salesforce source: incremental"
                    + " reads by the time of the last change, full includes formula and roll-up fields, none"
                    + " is the normal mode. If not set, it is read from the header CamelPolytomicFetchMode.")
    private String fetchMode;

    @UriParam(label = "producer")
    @Metadata(
            description = "Whether startBulkSync, runBulkSync and runBulkSyncs perform a dry run, which writes"
                    + " nothing to the destination. Cannot be combined with a resync. If not set, it is read"
                    + " from the header CamelPolytomicTest.")
    private Boolean test;

    @UriParam(label = "producer")
    @Metadata(
            description = "Whether startBulkSync rebuilds everything, like resyncMode rebuild. Removed in API"
                    + " version 2025-09-18. If not set, it is read from the header CamelPolytomicResync.")
    private Boolean resync;

    @UriParam(label = "producer")
    @Metadata(
            description = "Id of the organization with which createSharedConnection shares a connection. If not"
                    + " set, it is read from the header CamelPolytomicChildOrganizationId.")
    private String childOrganizationId;

    @UriParam(label = "producer")
    @Metadata(
            description = "The bulk syncs that runBulkSyncs runs, as comma-separated key:value terms such as"
                    + " name:nightly,active:true. Keys are id, name, source and destination (a connection's id, name or"
                    + " type), active, and mode. An asterisk matches any text. Terms with the same key are"
                    + " alternatives; terms with different keys must all match. Values are case-sensitive,"
                    + " except for connection types. If not set, it is read from the header CamelPolytomicSelect.")
    private String select;

    @UriParam(label = "producer")
    @Metadata(
            description = "Name of the bulk sync, in place of its syncId, for the operations that run syncs, wait"
                    + " for them, cancel them or check their freshness. For createSharedConnection, the name"
                    + " of the copy; it defaults to the name of the connection. If not set, it is read from"
                    + " the header CamelPolytomicName.")
    private String name;

    @UriParam(label = "producer")
    @Metadata(
            description = "Idempotency key of an operation that sends a POST: 8 to 255 letters, digits, '-' and"
                    + " '_'. For at least 24 hours, the service answers a second request with the same key as"
                    + " it answered the first, errors included. Reusing a key for a different request is an"
                    + " error. If not set, it is read from the header CamelPolytomicIdempotencyKey; if that"
                    + " is absent too, a key is generated for each call, and reused by retries and"
                    + " redeliveries as long as the outcome is unknown.")
    private String idempotencyKey;

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getConnectionId() {
        return connectionId;
    }

    public void setConnectionId(String connectionId) {
        this.connectionId = connectionId;
    }

    public String getParentConnectionId() {
        return parentConnectionId;
    }

    public void setParentConnectionId(String parentConnectionId) {
        this.parentConnectionId = parentConnectionId;
    }

    public String getSyncId() {
        return syncId;
    }

    public void setSyncId(String syncId) {
        this.syncId = syncId;
    }

    public String getExecutionId() {
        return executionId;
    }

    public void setExecutionId(String executionId) {
        this.executionId = executionId;
    }

    public String getExecId() {
        return execId;
    }

    public void setExecId(String execId) {
        this.execId = execId;
    }

    public String getSchemaId() {
        return schemaId;
    }

    public void setSchemaId(String schemaId) {
        this.schemaId = schemaId;
    }

    public String getFieldId() {
        return fieldId;
    }

    public void setFieldId(String fieldId) {
        this.fieldId = fieldId;
    }

    public String getScheduleId() {
        return scheduleId;
    }

    public void setScheduleId(String scheduleId) {
        this.scheduleId = scheduleId;
    }

    public String getConnectionType() {
        return connectionType;
    }

    public void setConnectionType(String connectionType) {
        this.connectionType = connectionType;
    }

    public String getOrganizationId() {
        return organizationId;
    }

    public void setOrganizationId(String organizationId) {
        this.organizationId = organizationId;
    }

    public String getOrgId() {
        return orgId;
    }

    public void setOrgId(String orgId) {
        this.orgId = orgId;
    }

    public String getJobType() {
        return jobType;
    }

    public void setJobType(String jobType) {
        this.jobType = jobType;
    }

    public String getJobId() {
        return jobId;
    }

    public void setJobId(String jobId) {
        this.jobId = jobId;
    }

    public String getType() {
        return type;
    }

    public void setType(String type) {
        this.type = type;
    }

    public Boolean getIncludeFields() {
        return includeFields;
    }

    public void setIncludeFields(Boolean includeFields) {
        this.includeFields = includeFields;
    }

    public Boolean getRefreshSchemas() {
        return refreshSchemas;
    }

    public void setRefreshSchemas(Boolean refreshSchemas) {
        this.refreshSchemas = refreshSchemas;
    }

    public String getActive() {
        return active;
    }

    public void setActive(String active) {
        this.active = active;
    }

    public Boolean getAll() {
        return all;
    }

    public void setAll(Boolean all) {
        this.all = all;
    }

    public Integer getLimit() {
        return limit;
    }

    public void setLimit(Integer limit) {
        this.limit = limit;
    }

    public String getPageToken() {
        return pageToken;
    }

    public void setPageToken(String pageToken) {
        this.pageToken = pageToken;
    }

    public String getAfter() {
        return after;
    }

    public void setAfter(String after) {
        this.after = after;
    }

    public Boolean getOnlyTerminal() {
        return onlyTerminal;
    }

    public void setOnlyTerminal(Boolean onlyTerminal) {
        this.onlyTerminal = onlyTerminal;
    }

    public Boolean getAscending() {
        return ascending;
    }

    public void setAscending(Boolean ascending) {
        this.ascending = ascending;
    }

    public String getEnabled() {
        return enabled;
    }

    public void setEnabled(String enabled) {
        this.enabled = enabled;
    }

    public String getNotify() {
        return notify;
    }

    public void setNotify(String notify) {
        this.notify = notify;
    }

    public Boolean getForce() {
        return force;
    }

    public void setForce(Boolean force) {
        this.force = force;
    }

    public String getSchemas() {
        return schemas;
    }

    public void setSchemas(String schemas) {
        this.schemas = schemas;
    }

    public String getResyncMode() {
        return resyncMode;
    }

    public void setResyncMode(String resyncMode) {
        this.resyncMode = resyncMode;
    }

    public String getFetchMode() {
        return fetchMode;
    }

    public void setFetchMode(String fetchMode) {
        this.fetchMode = fetchMode;
    }

    public Boolean getTest() {
        return test;
    }

    public void setTest(Boolean test) {
        this.test = test;
    }

    public Boolean getResync() {
        return resync;
    }

    public void setResync(Boolean resync) {
        this.resync = resync;
    }

    public String getChildOrganizationId() {
        return childOrganizationId;
    }

    public void setChildOrganizationId(String childOrganizationId) {
        this.childOrganizationId = childOrganizationId;
    }

    public String getSelect() {
        return select;
    }

    public void setSelect(String select) {
        this.select = select;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getIdempotencyKey() {
        return idempotencyKey;
    }

    public void setIdempotencyKey(String idempotencyKey) {
        this.idempotencyKey = idempotencyKey;
    }
}
