package io.github.camelpolytomic;

import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

/**
 * The parameters of the operations as options of an endpoint. What the URI says stands; what it leaves open is filled
 * from the header {@code CamelPolytomic<Name>}.
 */
@UriParams
public class PolytomicParameters {

    // a Boolean option is shown with the default false, which "not set" is not for active, enabled and notify

    @UriParam(label = "producer")
    @Metadata(
            description = "The id of the operation's resource, under the name that the API's own path gives it: the"
                    + " same as connectionId, syncId, connectionType or jobId, whichever the operation takes."
                    + " Setting both to different values is an error. It has no header of its own.")
    private String id;

    @UriParam(label = "producer")
    @Metadata(
            description = "Identifier of a connection. Required by the operations that have it in their path."
                    + " Otherwise taken from the header CamelPolytomicConnectionId.")
    private String connectionId;

    @UriParam(label = "producer,advanced")
    @Metadata(
            description =
                    "The same as connectionId, under the name that the API gives it where connections are" + " shared.")
    private String parentConnectionId;

    @UriParam(label = "producer")
    @Metadata(
            description = "Identifier of a bulk sync. Required by the operations that have it in their path;"
                    + " listBulkSyncExecutionStatuses takes several with commas between them. Otherwise taken"
                    + " from the header CamelPolytomicSyncId.")
    private String syncId;

    @UriParam(label = "producer")
    @Metadata(
            description = "Identifier of an execution of a bulk sync. Otherwise taken from the header"
                    + " CamelPolytomicExecutionId; not by cancelBulkSyncAndWait when the URI names the sync, so that"
                    + " what an earlier step has left does not come between.")
    private String executionId;

    @UriParam(label = "producer,advanced")
    @Metadata(description = "The same as executionId, under the name that the API gives it in some paths.")
    private String execId;

    @UriParam(label = "producer")
    @Metadata(
            description = "Identifier of a schema, such as Contact or public.users. Otherwise taken from the header"
                    + " CamelPolytomicSchemaId.")
    private String schemaId;

    @UriParam(label = "producer")
    @Metadata(
            description = "Identifier of a field within its schema. Otherwise taken from the header"
                    + " CamelPolytomicFieldId.")
    private String fieldId;

    @UriParam(label = "producer")
    @Metadata(
            description = "Identifier of a schedule of a bulk sync. Otherwise taken from the header"
                    + " CamelPolytomicScheduleId.")
    private String scheduleId;

    @UriParam(label = "producer")
    @Metadata(
            description = "Identifier of a kind of connection, such as postgresql. Otherwise taken from the header"
                    + " CamelPolytomicConnectionType.")
    private String connectionType;

    @UriParam(label = "producer")
    @Metadata(
            description = "Identifier of an organization of the partner; createSharedConnection needs it in API"
                    + " version 2025-09-18 only. Otherwise taken from the header CamelPolytomicOrganizationId.")
    private String organizationId;

    @UriParam(label = "producer,advanced")
    @Metadata(description = "The same as organizationId, under the name that the API gives it in paths.")
    private String orgId;

    @UriParam(label = "producer")
    @Metadata(
            description =
                    "Kind of a job, such as exportlogs. Otherwise taken from the header" + " CamelPolytomicJobType.")
    private String jobType;

    @UriParam(label = "producer")
    @Metadata(description = "Identifier of a job. Otherwise taken from the header CamelPolytomicJobId.")
    private String jobId;

    @UriParam(label = "producer,advanced")
    @Metadata(description = "The same as connectionType or jobType, under the name that the API gives it in paths.")
    private String type;

    @UriParam(label = "producer", defaultValue = "true")
    @Metadata(
            description = "Whether bulkSource answers with the fields of each schema. Without them the answer is"
                    + " much smaller. When it is not set here nor in the header CamelPolytomicIncludeFields,"
                    + " the service decides (documented: true).")
    private Boolean includeFields;

    @UriParam(label = "producer", defaultValue = "false")
    @Metadata(
            description = "Whether the service inspects the source anew before it answers, which takes as long as"
                    + " it takes; otherwise the answer comes from its cache. bulkSource takes it in API version"
                    + " 2023-04-25 only; getBulkSync and deleteBulkSync take it too, though the API does not"
                    + " say what for. When it is not set here nor in the header CamelPolytomicRefreshSchemas,"
                    + " the service decides (documented for bulkSource: false).")
    private Boolean refreshSchemas;

    @UriParam(label = "producer", enums = "true,false")
    @Metadata(
            description = "For activateBulkSync, whether schedules may run the sync. For the lists of syncs and of"
                    + " their states, true gives only those whose schedules may run them, false only the"
                    + " others; without it, all. Otherwise taken from the header CamelPolytomicActive.")
    private String active;

    @UriParam(label = "producer")
    @Metadata(
            description = "Whether listBulkSyncExecutionStatuses tells of all bulk syncs, whatever syncId says."
                    + " Otherwise taken from the header CamelPolytomicAll.")
    private Boolean all;

    @UriParam(label = "producer")
    @Metadata(
            description = "How many elements a page of a list has. When it is not set here nor in the header"
                    + " CamelPolytomicLimit, the service decides; it takes up to 100 for executions, 50 for"
                    + " bulk syncs and console logs.")
    private Integer limit;

    @UriParam(label = "producer")
    @Metadata(
            description = "The page at which a list begins, as the header CamelPolytomicNextPageToken or"
                    + " PolytomicException.getPageToken() names it. Without it a list begins at its beginning."
                    + " Otherwise taken from the header CamelPolytomicPageToken.")
    private String pageToken;

    @UriParam(label = "producer,advanced")
    @Metadata(description = "The same as pageToken, under the name that the API gives it for console logs.")
    private String after;

    @UriParam(label = "producer")
    @Metadata(
            description = "Whether listBulkSyncExecutions leaves out executions that have not ended, and orders by"
                    + " the last change. Otherwise taken from the header CamelPolytomicOnlyTerminal.")
    private Boolean onlyTerminal;

    @UriParam(label = "producer")
    @Metadata(
            description = "Whether listBulkSyncExecutions begins with the oldest. Otherwise taken from the header"
                    + " CamelPolytomicAscending.")
    private Boolean ascending;

    @UriParam(label = "producer", enums = "true,false")
    @Metadata(
            description = "For listBulkSyncSchemas, true gives only the schemas that take part in runs, false only"
                    + " the others; without it, all. Otherwise taken from the header CamelPolytomicEnabled.")
    private String enabled;

    @UriParam(label = "producer", enums = "true,false")
    @Metadata(
            description = "Whether exportBulkSyncExecutionLogs has the service send a message when the archive is"
                    + " ready. Otherwise taken from the header CamelPolytomicNotify.")
    private String notify;

    @UriParam(label = "producer")
    @Metadata(
            description = "Whether deleteConnection also deletes a connection that is in use, with all that uses"
                    + " it. Otherwise taken from the header CamelPolytomicForce.")
    private Boolean force;

    @UriParam(label = "producer")
    @Metadata(
            description = "The schemas that startBulkSync and runBulkSync cover, and whose age counts for"
                    + " bulkSyncFreshness, with commas between them; without it, all that are enabled. Use the header with a list for ids that hold a comma. Otherwise taken from"
                    + " the header CamelPolytomicSchemas.")
    private String schemas;

    @UriParam(label = "producer")
    @Metadata(
            description =
                    "What startBulkSync, runBulkSync and runBulkSyncs do with what was synced before: refetch, resync or rebuild;"
                            + " bulkDestination tells which of them the destination takes. Destructive. Without it"
                            + " nothing is synced again. Otherwise taken from the header CamelPolytomicResyncMode.")
    private String resyncMode;

    @UriParam(label = "producer")
    @Metadata(
            description =
                    "How startBulkSync, runBulkSync and runBulkSyncs read a Salesforce source: incremental by the time of the last change,"
                            + " full with formula and roll-up fields; none is the usual way. Otherwise taken from the"
                            + " header CamelPolytomicFetchMode.")
    private String fetchMode;

    @UriParam(label = "producer")
    @Metadata(
            description = "Whether startBulkSync, runBulkSync and runBulkSyncs only try, and write nothing to the"
                    + " destination. Not together with a resync. Otherwise taken from the header CamelPolytomicTest.")
    private Boolean test;

    @UriParam(label = "producer")
    @Metadata(
            description = "Whether startBulkSync rebuilds everything, the same as resyncMode rebuild. Gone in API"
                    + " version 2025-09-18. Otherwise taken from the header CamelPolytomicResync.")
    private Boolean resync;

    @UriParam(label = "producer")
    @Metadata(
            description = "The organization that createSharedConnection shares a connection with. Otherwise taken"
                    + " from the header CamelPolytomicChildOrganizationId.")
    private String childOrganizationId;

    @UriParam(label = "producer")
    @Metadata(
            description =
                    "The bulk syncs that runBulkSyncs runs, as terms like name:nightly-* with commas between them:"
                            + " id, name, source and destination (a connection's id or name, or its type), active, mode. A"
                            + " star stands for any text; several terms with the same word mean any of them, different"
                            + " words all of them. Otherwise taken from the header CamelPolytomicSelect.")
    private String select;

    @UriParam(label = "producer")
    @Metadata(
            description = "Name of the bulk sync that is run, waited for, canceled or asked about, in place of its"
                    + " syncId; or of the copy that createSharedConnection makes, without it that of the connection."
                    + " Otherwise taken from the header CamelPolytomicName.")
    private String name;

    @UriParam(label = "producer")
    @Metadata(
            description = "The Idempotency-Key of an operation that sends a POST: 8 to 255 letters, digits, '-' and"
                    + " '_'. The service answers a second request with the same key as the first, for at least"
                    + " 24 hours, its errors included; the same key for a different request is an error."
                    + " Without it here and in the header, one is made for each call and repeated by retries"
                    + " and redeliveries as long as the outcome is unknown. Otherwise taken from the header"
                    + " CamelPolytomicIdempotencyKey.")
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
