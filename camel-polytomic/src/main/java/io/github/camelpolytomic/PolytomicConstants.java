package io.github.camelpolytomic;

import org.apache.camel.Exchange;
import org.apache.camel.spi.Metadata;

/** Names of the message headers that this component reads and writes. It touches no others. */
public final class PolytomicConstants {

    static final String SCHEME = "polytomic";
    static final String HEADER_PREFIX = "CamelPolytomic";

    @Metadata(
            label = "producer",
            description = "Identifier of the connection. Read when the URI leaves option connectionId open.",
            javaType = "String")
    public static final String CONNECTION_ID = "CamelPolytomicConnectionId";

    @Metadata(
            label = "producer",
            description = "Whether bulkSource answers with the fields of each schema."
                    + " Read when the URI leaves option includeFields open.",
            javaType = "Boolean")
    public static final String INCLUDE_FIELDS = "CamelPolytomicIncludeFields";

    @Metadata(
            label = "producer",
            description = "Whether bulkSource has the source inspected anew before it answers (2023-04-25 only)."
                    + " Read when the URI leaves option refreshSchemas open.",
            javaType = "Boolean")
    public static final String REFRESH_SCHEMAS = "CamelPolytomicRefreshSchemas";

    @Metadata(label = "producer", description = "HTTP status of the answer.", javaType = "Integer")
    public static final String HTTP_RESPONSE_CODE = Exchange.HTTP_RESPONSE_CODE;

    @Metadata(
            label = "producer",
            description = "The API version that the service says it used; absent when it does not say.",
            javaType = "String")
    public static final String SERVED_VERSION = "CamelPolytomicServedVersion";

    @Metadata(
            label = "producer",
            description = "How often the request was sent: 1, or more after retries.",
            javaType = "Integer")
    public static final String ATTEMPTS = "CamelPolytomicAttempts";

    private PolytomicConstants() {}
}
