package io.github.camelpolytomic.springboot;

import java.time.Duration;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.apache.camel.component.http.HttpComponent;
import org.apache.camel.spring.boot.ComponentConfigurationPropertiesCommon;
import org.springframework.boot.context.properties.ConfigurationProperties;

import io.github.camelpolytomic.PolytomicConfiguration;
import io.github.camelpolytomic.option.OutputFormat;

/**
 * Call the Polytomic data-sync API.
 *
 * <p>The options of the component. The comments become descriptions in the configuration metadata. A test compares them
 * with the descriptions of the component.
 */
@ConfigurationProperties(PolytomicComponentConfiguration.PREFIX)
public class PolytomicComponentConfiguration extends ComponentConfigurationPropertiesCommon {

    static final String PREFIX = "camel.component.polytomic";

    /**
     * API key of a user, sent as Bearer token. Set exactly one of apiKey, partnerKey and deploymentKey; an endpoint
     * that sets any of them, or authOrganizationId, replaces the component's credentials as a group.
     */
    private Secret apiKey;

    /**
     * Partner key. It is sent as Bearer token, or, if authOrganizationId is set, as the password of HTTP Basic.
     */
    private Secret partnerKey;

    /**
     * Deployment key of an on-premises installation. It is sent as the user name of HTTP Basic, or, if
     * authOrganizationId is set, as its password.
     */
    private Secret deploymentKey;

    /**
     * Id of the organization in which a partnerKey or deploymentKey acts, sent as the user name of HTTP Basic.
     */
    private String authOrganizationId;

    /**
     * Base URL of the service. The default scheme is https, and trailing slashes are removed. An endpoint with another
     * baseUrl than the component's needs its own credentials, unless the component lists it in allowedBaseUrls.
     */
    private String baseUrl = "https://app.polytomic.com";

    /**
     * API version, sent as the header X-Polytomic-Version with each request.
     */
    private String apiVersion = "2023-04-25";

    /**
     * Type of the message body after a call: a record of the API's type, JSON text, or a map.
     */
    private OutputFormat outputFormat = OutputFormat.RECORD;

    /**
     * Timeout for the connection to the service.
     */
    private Duration connectTimeout = Duration.ofSeconds(10);

    /**
     * Timeout for receiving data from the service: from the end of the request to the beginning of the response, and
     * between two packets of the response.
     */
    private Duration responseTimeout = Duration.ofSeconds(60);

    /**
     * Timeout of the whole call, including retries and backoff. A message body that is a stream must be read completely
     * within the same time, before the call begins.
     */
    private Duration callTimeout = Duration.ofSeconds(120);

    /**
     * Timeout for leasing a connection from the pool. Defaults to connectTimeout.
     */
    private Duration connectionRequestTimeout;

    /**
     * Maximum number of open connections to the service, and of threads that make calls. All endpoints with the same
     * baseUrl and HTTP settings share the connection pool and the thread pool.
     */
    private Integer maxConnections = 256;

    /**
     * Maximum size of a request body, in bytes. A larger body, or a stream that never ends, fails with a
     * PolytomicValidationException, and is not read further.
     */
    private Long maxRequestSize = 10485760L;

    /**
     * Maximum size of a response, uncompressed, in bytes. A larger response fails the call, so that none exhausts the
     * memory. An object counts as 64 bytes at least. The limit applies to all pages of a list together, to each page
     * with paging=stream, and to each element with streaming=true.
     */
    private Long maxResponseSize = 33554432L;

    /**
     * Maximum number of retries after 408, 429, 502, 503, 504, a 5xx of an intermediary, or a connection fault, if a
     * retry is safe. 0 disables retries.
     */
    private Integer maxRetries = 2;

    /**
     * Whether operations that send a POST carry an Idempotency-Key, so that the service does not act twice on a retry.
     * The key is generated for the call unless option or header idempotencyKey is set. If false, a POST is retried only
     * if it was provably never sent.
     */
    private Boolean idempotent = true;

    /**
     * Whether unknown members of a record are sent with it, so that a read, change and update does not lose members
     * that the service added later. Maps and JSON text are always sent unchanged.
     */
    private Boolean keepAdditionalProperties = true;

    /**
     * Maximum redelivery delay that the service may request. If set, a transient failure with a requested delay makes
     * the route's error handler wait that long before its next redelivery, up to this maximum (header
     * CamelRedeliveryDelay). By default the error handler uses its own delays.
     */
    private Duration maxRedeliveryDelay;

    /**
     * Rate limit in requests per minute, shared by all endpoints with the same baseUrl and credentials. Requests are
     * spread evenly: 60 means one each second. Calls wait for their turn without holding a thread. A call whose turn
     * does not come within its callTimeout fails at once with a PolytomicRateLimitException. 0 means no limit.
     */
    private Integer requestsPerMinute = 0;

    /**
     * Comma-separated base URLs that endpoints may use with the component's credentials, in addition to the component's
     * own baseUrl. An endpoint with any other baseUrl needs its own credentials. Scheme, host, port and path must all
     * match.
     */
    private String allowedBaseUrls;

    /**
     * Comma-separated endpoint URIs that option progressTo may use: exact URIs, or prefixes that end with an asterisk.
     * Only an entry with a question mark allows URIs with options.
     */
    private String allowedProgressUris = "direct:*,seda:*";

    /**
     * Whether endpoints may set allowDestructive=true. An endpoint can narrow what its component allows, never widen
     * it.
     */
    private Boolean allowDestructive = false;

    /**
     * The camel-http component whose HTTP client is used, with its TLS, proxy, HttpClientConfigurer and other settings.
     * Defaults to the component named like the scheme of baseUrl, usually https. In a URI, use # followed by its name
     * in the registry.
     */
    private HttpComponent httpComponent;

    /**
     * The options of the component as one object.
     */
    private PolytomicConfiguration configuration;

    /**
     * Whether the producer should be started lazy (on the first message). By starting lazy you can use this to allow
     * CamelContext and routes to startup in situations where a producer may otherwise fail during starting and cause
     * the route to fail being started. By deferring this startup to be lazy then the startup failure can be handled
     * during routing messages via Camel's routing error handlers. Beware that when the first message is processed then
     * creating and starting the producer may take a little time and prolong the total processing time of the
     * processing.
     */
    private Boolean lazyStartProducer = false;

    /**
     * Whether autowiring is enabled. This is used for automatic autowiring options (the option must be marked as
     * autowired) by looking up in the registry to find if there is a single instance of matching type, which then gets
     * configured on the component. This can be used for automatic configuring JDBC data sources, JMS connection
     * factories, AWS Clients, etc.
     */
    private Boolean autowiredEnabled = true;

    /**
     * Used for enabling or disabling all consumer based health checks from this component
     */
    private Boolean healthCheckConsumerEnabled = true;

    /**
     * Used for enabling or disabling all producer based health checks from this component. Notice: Camel has by default
     * disabled all producer based health-checks. You can turn on producer checks globally by setting
     * camel.health.producersEnabled=true.
     */
    private Boolean healthCheckProducerEnabled = true;

    public Secret getApiKey() {
        return apiKey;
    }

    public void setApiKey(Secret apiKey) {
        this.apiKey = apiKey;
    }

    public Secret getPartnerKey() {
        return partnerKey;
    }

    public void setPartnerKey(Secret partnerKey) {
        this.partnerKey = partnerKey;
    }

    public Secret getDeploymentKey() {
        return deploymentKey;
    }

    public void setDeploymentKey(Secret deploymentKey) {
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

    public Integer getMaxConnections() {
        return maxConnections;
    }

    public void setMaxConnections(Integer maxConnections) {
        this.maxConnections = maxConnections;
    }

    public Long getMaxResponseSize() {
        return maxResponseSize;
    }

    public void setMaxResponseSize(Long maxResponseSize) {
        this.maxResponseSize = maxResponseSize;
    }

    public Long getMaxRequestSize() {
        return maxRequestSize;
    }

    public void setMaxRequestSize(Long maxRequestSize) {
        this.maxRequestSize = maxRequestSize;
    }

    public Integer getMaxRetries() {
        return maxRetries;
    }

    public void setMaxRetries(Integer maxRetries) {
        this.maxRetries = maxRetries;
    }

    public Boolean getIdempotent() {
        return idempotent;
    }

    public void setIdempotent(Boolean idempotent) {
        this.idempotent = idempotent;
    }

    public Boolean getKeepAdditionalProperties() {
        return keepAdditionalProperties;
    }

    public void setKeepAdditionalProperties(Boolean keepAdditionalProperties) {
        this.keepAdditionalProperties = keepAdditionalProperties;
    }

    public Duration getMaxRedeliveryDelay() {
        return maxRedeliveryDelay;
    }

    public void setMaxRedeliveryDelay(Duration maxRedeliveryDelay) {
        this.maxRedeliveryDelay = maxRedeliveryDelay;
    }

    public Integer getRequestsPerMinute() {
        return requestsPerMinute;
    }

    public void setRequestsPerMinute(Integer requestsPerMinute) {
        this.requestsPerMinute = requestsPerMinute;
    }

    public String getAllowedBaseUrls() {
        return allowedBaseUrls;
    }

    public void setAllowedBaseUrls(String allowedBaseUrls) {
        this.allowedBaseUrls = allowedBaseUrls;
    }

    public String getAllowedProgressUris() {
        return allowedProgressUris;
    }

    public void setAllowedProgressUris(String allowedProgressUris) {
        this.allowedProgressUris = allowedProgressUris;
    }

    public Boolean getAllowDestructive() {
        return allowDestructive;
    }

    public void setAllowDestructive(Boolean allowDestructive) {
        this.allowDestructive = allowDestructive;
    }

    // a bean is no value that /actuator/configprops can show
    @JsonIgnore
    public HttpComponent getHttpComponent() {
        return httpComponent;
    }

    public void setHttpComponent(HttpComponent httpComponent) {
        this.httpComponent = httpComponent;
    }

    @JsonIgnore
    public PolytomicConfiguration getConfiguration() {
        return configuration;
    }

    public void setConfiguration(PolytomicConfiguration configuration) {
        this.configuration = configuration;
    }

    public Boolean getLazyStartProducer() {
        return lazyStartProducer;
    }

    public void setLazyStartProducer(Boolean lazyStartProducer) {
        this.lazyStartProducer = lazyStartProducer;
    }

    public Boolean getAutowiredEnabled() {
        return autowiredEnabled;
    }

    public void setAutowiredEnabled(Boolean autowiredEnabled) {
        this.autowiredEnabled = autowiredEnabled;
    }

    public Boolean getHealthCheckConsumerEnabled() {
        return healthCheckConsumerEnabled;
    }

    public void setHealthCheckConsumerEnabled(Boolean healthCheckConsumerEnabled) {
        this.healthCheckConsumerEnabled = healthCheckConsumerEnabled;
    }

    public Boolean getHealthCheckProducerEnabled() {
        return healthCheckProducerEnabled;
    }

    public void setHealthCheckProducerEnabled(Boolean healthCheckProducerEnabled) {
        this.healthCheckProducerEnabled = healthCheckProducerEnabled;
    }
}
