package io.github.camelpolytomic;

import java.time.Duration;

import org.apache.camel.RuntimeCamelException;
import org.apache.camel.component.http.HttpComponent;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

import io.github.camelpolytomic.option.OutputFormat;

/** How the service is reached: options of the component, each of which an endpoint may override. */
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
            description = "Partner key: alone it is sent as Bearer token, with authOrganizationId as the "
                    + "password of HTTP Basic.")
    private String partnerKey;

    @UriParam(label = "security", secret = true)
    @Metadata(
            description = "Deployment key of an on-premises installation: alone it is sent as the user name of "
                    + "HTTP Basic, with authOrganizationId as its password.")
    private String deploymentKey;

    @UriParam(label = "security")
    @Metadata(
            description = "Identifier of the organization in which a partnerKey or deploymentKey acts, sent as "
                    + "the user name of HTTP Basic.")
    private String authOrganizationId;

    @UriParam(label = "common", defaultValue = "https://app.polytomic.com")
    @Metadata(
            description =
                    "Where the service is. A bare host gets https, trailing slashes are dropped. An endpoint whose"
                            + " baseUrl differs from the component's needs its own credentials, unless allowedBaseUrls of the"
                            + " component lists it.")
    private String baseUrl = "https://app.polytomic.com";

    @UriParam(label = "common", defaultValue = "2023-04-25", enums = "2023-04-25,2024-02-08,2025-09-18")
    @Metadata(
            description =
                    "Version of the API that is asked for, in the header X-Polytomic-Version of each " + "request.")
    private String apiVersion = "2023-04-25";

    @UriParam(label = "common", defaultValue = "RECORD")
    @Metadata(
            description =
                    "What the message body is after a call: a record of the API's type, the JSON text, or " + "a map.")
    private OutputFormat outputFormat = OutputFormat.RECORD;

    @UriParam(label = "timeout", defaultValue = "10s")
    @Metadata(description = "How long to wait for a connection to the service.")
    private Duration connectTimeout = Duration.ofSeconds(10);

    @UriParam(label = "timeout", defaultValue = "60s")
    @Metadata(
            description = "How long the service may be silent: from the sending of a request until its answer begins, "
                    + "and within the answer.")
    private Duration responseTimeout = Duration.ofSeconds(60);

    @UriParam(label = "timeout", defaultValue = "120s")
    @Metadata(
            description =
                    "How long the whole call may take, its retries and their pauses included. A message body that is a"
                            + " stream must come to its end within the same time, before the call begins.")
    private Duration callTimeout = Duration.ofSeconds(120);

    @UriParam(label = "timeout")
    @Metadata(
            description =
                    "How long to wait for a free connection of the pool. By default as long as " + "connectTimeout.")
    private Duration connectionRequestTimeout;

    @UriParam(label = "advanced", defaultValue = "256")
    @Metadata(
            description = "How many connections to the service may be open at once, and how many threads make "
                    + "calls. The pool is shared by all endpoints with the same baseUrl and HTTP settings.")
    private int maxConnections = 256;

    @UriParam(label = "advanced", defaultValue = "33554432")
    @Metadata(
            description =
                    "How large an answer may be, unpacked, in bytes: more fails the call, so that no answer exhausts"
                            + " the memory. The pages of a list count together; of paging=stream each page counts by"
                            + " itself, of streaming=true each element.")
    private long maxResponseSize = 32 * 1024 * 1024;

    @UriParam(label = "advanced", defaultValue = "10485760")
    @Metadata(
            description = "How large a request body may be, in bytes. A larger one, or a stream that does not end, is a"
                    + " PolytomicValidationException, and no more of it is read.")
    private long maxRequestSize = 10 * 1024 * 1024;

    @UriParam(label = "common", defaultValue = "2")
    @Metadata(
            description =
                    "How often a call is sent again after 408, 429, 502, 503, 504, a 5xx that is not the service's"
                            + " or a connection fault, when repeating it is safe. 0 switches retries off.")
    private int maxRetries = 2;

    @UriParam(label = "producer", defaultValue = "true")
    @Metadata(
            description =
                    "Whether operations that send a POST carry an Idempotency-Key, made for the call unless option"
                            + " or header idempotencyKey gives one, so that the service does not act twice when the request is"
                            + " sent again. Without it a POST is sent again only when it provably never left.")
    private boolean idempotent = true;

    @UriParam(label = "producer,advanced", defaultValue = "true")
    @Metadata(
            description = "Whether members that a record does not know are sent with it, so that reading, changing and"
                    + " updating loses nothing that the service added later. Maps and JSON text are sent as they"
                    + " are in any case.")
    private boolean keepAdditionalProperties = true;

    @UriParam(label = "producer,advanced")
    @Metadata(
            description = "When set, a call that fails for the time being and comes with a delay that the service asks"
                    + " for makes the route's error handler wait that long before its next redelivery, but never"
                    + " longer than this (header CamelRedeliveryDelay). By default the error handler keeps to its"
                    + " own delays.")
    private Duration maxRedeliveryDelay;

    @UriParam(label = "advanced")
    @Metadata(
            description = "The camel-http component whose client is borrowed, with its TLS, proxy, HttpClientConfigurer"
                    + " and so on. By default the component named like the scheme of baseUrl, https as a rule. In a"
                    + " URI, # followed by its name in the registry.")
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

    /** A copy that can be changed without changing this one. */
    public PolytomicConfiguration copy() {
        try {
            return (PolytomicConfiguration) clone();
        } catch (CloneNotSupportedException e) {
            throw new RuntimeCamelException(e);
        }
    }
}
