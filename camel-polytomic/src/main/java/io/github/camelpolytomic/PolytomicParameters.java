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

    @UriParam(label = "producer")
    @Metadata(
            description = "The id of the operation's resource, under the name that the API's own path gives it: for"
                    + " bulkSource and bulkDestination the same as connectionId. Setting both to different values is"
                    + " an error. It has no header of its own.")
    private String id;

    @UriParam(label = "producer")
    @Metadata(
            description = "Identifier of the connection. Required by bulkSource and bulkDestination, here or in the"
                    + " header CamelPolytomicConnectionId.")
    private String connectionId;

    @UriParam(label = "producer", defaultValue = "true")
    @Metadata(
            description = "Whether bulkSource answers with the fields of each schema. Without them the answer is much"
                    + " smaller. When it is not set here nor in the header CamelPolytomicIncludeFields, the service"
                    + " decides (documented: true).")
    private Boolean includeFields;

    @UriParam(label = "producer", defaultValue = "false")
    @Metadata(
            description = "Whether bulkSource has the service inspect the source anew before it answers, which takes"
                    + " as long as it takes; otherwise the answer comes from the service's cache. API version"
                    + " 2023-04-25 only. When it is not set here nor in the header CamelPolytomicRefreshSchemas, the"
                    + " service decides (documented: false).")
    private Boolean refreshSchemas;

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
}
