package io.github.camelpolytomic;

import java.time.Duration;

import org.apache.camel.RuntimeCamelException;
import org.apache.camel.component.http.HttpComponent;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

import io.github.camelpolytomic.option.OutputFormat;

/** Options for access to the service. An endpoint may override each of them. */
@UriParams
public class PolytomicConfiguration implements Cloneable {

    @UriParam(label = "security", secret = true)
    @Metadata(
            description = "API key of a user, sent as Bearer token. Set exactly one of apiKey, partnerKey and "
                    + "deploymentKey; an endpoint that sets any of them, or authOrganizationId, replaces "
                    + "the component's credentials as a group.")
    private String apiKey;

    @UriParam(label = "security", secret = true)
    @Metadata(
            description = "Partner key. It is sent as Bearer token, or, if authOrganizationId is set, as the"
                    + " password of HTTP Basic.")
    private String partnerKey;

    @UriParam(label = "security", secret = true)
    @Metadata(
            description = "Deployment key of an on-premises installation. It is sent as the user name of HTTP"
                    + " Basic, or, if authOrganizationId is set, as its password.")
    private String deploymentKey;

    @UriParam(label = "security")
    @Metadata(
            description = "Id of the organization in which a partnerKey or deploymentKey acts, sent as the user"
                    + " name of HTTP Basic.")
    private String authOrganizationId;

    @UriParam(label = "common", defaultValue = "https://app.polytomic.com")
    @Metadata(
            description = "Base URL of the service. The default scheme is https, and trailing slashes are"
                    + " removed. An endpoint with another baseUrl than the component's needs its own"
                    + " credentials, unless the component lists it in allowedBaseUrls.")
    private String baseUrl = "https://app.polytomic.com";

    @UriParam(label = "common", defaultValue = "2023-04-25", enums = "2023-04-25,2024-02-08,2025-09-18")
    @Metadata(description = "API version, sent as the header X-Polytomic-Version with each request.")
    private String apiVersion = "2023-04-25";

    @UriParam(label = "common", defaultValue = "RECORD")
    @Metadata(description = "Type of the message body after a call: a record of the API's type, JSON text, or a map.")
    private OutputFormat outputFormat = OutputFormat.RECORD;

    @UriParam(label = "timeout", defaultValue = "10s")
    @Metadata(description = "Timeout for the connection to the service.")
    private Duration connectTimeout = Duration.ofSeconds(10);

    @UriParam(label = "timeout", defaultValue = "60s")
    @Metadata(
            description = "Timeout for receiving data from the service: from the end of the request to the"
                    + " beginning of the response, and between two packets of the response.")
    private Duration responseTimeout = Duration.ofSeconds(60);

    @UriParam(label = "timeout", defaultValue = "120s")
    @Metadata(
            description = "Timeout of the whole call, including retries and backoff. A message body that is a"
                    + " stream must be read completely within the same time, before the call begins.")
    private Duration callTimeout = Duration.ofSeconds(120);

    @UriParam(label = "timeout")
    @Metadata(description = "Timeout for leasing a connection from the pool. Defaults to connectTimeout.")
    private Duration connectionRequestTimeout;

    @UriParam(label = "advanced", defaultValue = "256")
    @Metadata(
            description = "Maximum number of open connections to the service, and of threads that make calls. All"
                    + " endpoints with the same baseUrl and HTTP settings share the connection pool and the"
                    + " thread pool.")
    private int maxConnections = 256;

    @UriParam(label = "advanced", defaultValue = "33554432")
    @Metadata(
            description = "Maximum size of a response, uncompressed, in bytes. A larger response fails the call,"
                    + " so that none exhausts the memory. An object counts as 64 bytes at least. The limit applies to all pages of a list together,"
                    + " to each page with paging=stream, and to each element with streaming=true.")
    private long maxResponseSize = 32 * 1024 * 1024;

    @UriParam(label = "advanced", defaultValue = "10485760")
    @Metadata(
            description = "Maximum size of a request body, in bytes. A larger body, or a stream that never ends,"
                    + " fails with a PolytomicValidationException, and is not read further.")
    private long maxRequestSize = 10 * 1024 * 1024;

    @UriParam(label = "common", defaultValue = "2")
    @Metadata(
            description = "Maximum number of retries after 408, 429, 502, 503, 504, a 5xx of an intermediary, or"
                    + " a connection fault, if a retry is safe. 0 disables retries.")
    private int maxRetries = 2;

    @UriParam(label = "producer", defaultValue = "true")
    @Metadata(
            description = "Whether operations that send a POST carry an Idempotency-Key, so that the service does"
                    + " not act twice on a retry. The key is generated for the call unless option or header"
                    + " idempotencyKey is set. If false, a POST is retried only if it was provably never sent.")
    private boolean idempotent = true;

    @UriParam(label = "producer,advanced", defaultValue = "true")
    @Metadata(
            description = "Whether unknown members of a record are sent with it, so that a read, change and"
                    + " update does not lose members that the service added later. Maps and JSON text are"
                    + " always sent unchanged.")
    private boolean keepAdditionalProperties = true;

    @UriParam(label = "producer,advanced")
    @Metadata(
            description = "Maximum redelivery delay that the service may request. If set, a transient failure"
                    + " with a requested delay makes the route's error handler wait that long before its next"
                    + " redelivery, up to this maximum (header CamelRedeliveryDelay). By default the error"
                    + " handler uses its own delays.")
    private Duration maxRedeliveryDelay;

    @UriParam(label = "advanced")
    @Metadata(
            description = "The camel-http component whose HTTP client is used, with its TLS, proxy,"
                    + " HttpClientConfigurer and other settings. Defaults to the component named like the"
                    + " scheme of baseUrl, usually https. In a URI, use # followed by its name in the registry.")
    private HttpComponent httpComponent;

    public String getApiKey() {
        return apiKey;
    }

    public void setApiKey(String apiKey) {
        this.apiKey = apiKey;
    }

    public String getPartnerKey() {
        return partnerKey;
    }

    public void setPartnerKey(String partnerKey) {
        this.partnerKey = partnerKey;
    }

    public String getDeploymentKey() {
        return deploymentKey;
    }

    public void setDeploymentKey(String deploymentKey) {
        this.deploymentKey = deploymentKey;
    }

    public String getAuthOrganizationId() {
        return authOrganizationId;
    }

    public void setAuthOrganizationId(String authOrganizationId) {
        this.authOrganizationId = authOrganizationId;
    }

    public String getBaseUrl() {
        return baseUrl;
    }

    public void setBaseUrl(String baseUrl) {
        this.baseUrl = baseUrl;
    }

    public String getApiVersion() {
        return apiVersion;
    }

    public void setApiVersion(String apiVersion) {
        this.apiVersion = apiVersion;
    }

    public OutputFormat getOutputFormat() {
        return outputFormat;
    }

    public void setOutputFormat(OutputFormat outputFormat) {
        this.outputFormat = outputFormat;
    }

    public Duration getConnectTimeout() {
        return connectTimeout;
    }

    public void setConnectTimeout(Duration connectTimeout) {
        this.connectTimeout = connectTimeout;
    }

    public Duration getResponseTimeout() {
        return responseTimeout;
    }

    public void setResponseTimeout(Duration responseTimeout) {
        this.responseTimeout = responseTimeout;
    }

    public Duration getCallTimeout() {
        return callTimeout;
    }

    public void setCallTimeout(Duration callTimeout) {
        this.callTimeout = callTimeout;
    }

    public Duration getConnectionRequestTimeout() {
        return connectionRequestTimeout;
    }

    public void setConnectionRequestTimeout(Duration connectionRequestTimeout) {
        this.connectionRequestTimeout = connectionRequestTimeout;
    }

    public int getMaxConnections() {
        return maxConnections;
    }

    public void setMaxConnections(int maxConnections) {
        this.maxConnections = maxConnections;
    }

    public long getMaxResponseSize() {
        return maxResponseSize;
    }

    public void setMaxResponseSize(long maxResponseSize) {
        this.maxResponseSize = maxResponseSize;
    }

    public long getMaxRequestSize() {
        return maxRequestSize;
    }

    public void setMaxRequestSize(long maxRequestSize) {
        this.maxRequestSize = maxRequestSize;
    }

    public int getMaxRetries() {
        return maxRetries;
    }

    public void setMaxRetries(int maxRetries) {
        this.maxRetries = maxRetries;
    }

    public boolean isIdempotent() {
        return idempotent;
    }

    public void setIdempotent(boolean idempotent) {
        this.idempotent = idempotent;
    }

    public boolean isKeepAdditionalProperties() {
        return keepAdditionalProperties;
    }

    public void setKeepAdditionalProperties(boolean keepAdditionalProperties) {
        this.keepAdditionalProperties = keepAdditionalProperties;
    }

    public Duration getMaxRedeliveryDelay() {
        return maxRedeliveryDelay;
    }

    public void setMaxRedeliveryDelay(Duration maxRedeliveryDelay) {
        this.maxRedeliveryDelay = maxRedeliveryDelay;
    }

    public HttpComponent getHttpComponent() {
        return httpComponent;
    }

    public void setHttpComponent(HttpComponent httpComponent) {
        this.httpComponent = httpComponent;
    }

    /** Returns an independent copy. */
    public PolytomicConfiguration copy() {
        try {
            return (PolytomicConfiguration) clone();
        } catch (CloneNotSupportedException e) {
            throw new RuntimeCamelException(e);
        }
    }
}
