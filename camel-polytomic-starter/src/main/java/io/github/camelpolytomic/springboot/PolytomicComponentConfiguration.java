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
 * <p>The options of the component. The comments become descriptions in the configuration metadata, word for word those of
 * the component; a test compares them.
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
     * Partner key: alone it is sent as Bearer token, with authOrganizationId as the password of HTTP Basic.
     */
    private Secret partnerKey;

    /**
     * Deployment key of an on-premises installation: alone it is sent as the user name of HTTP Basic, with
     * authOrganizationId as its password.
     */
    private Secret deploymentKey;

    /**
     * Identifier of the organization in which a partnerKey or deploymentKey acts, sent as the user name of HTTP Basic.
     */
    private String authOrganizationId;

    /**
     * Where the service is. A bare host gets https, trailing slashes are dropped. An endpoint whose baseUrl differs
     * from the component's needs its own credentials, unless allowedBaseUrls of the component lists it.
     */
    private String baseUrl = "https://app.polytomic.com";

    /**
     * Version of the API that is asked for, in the header X-Polytomic-Version of each request.
     */
    private String apiVersion = "2023-04-25";

    /**
     * What the message body is after a call: a record of the API's type, the JSON text, or a map.
     */
    private OutputFormat outputFormat = OutputFormat.RECORD;

    /**
     * How long to wait for a connection to the service.
     */
    private Duration connectTimeout = Duration.ofSeconds(10);

    /**
     * How long the service may be silent: from the sending of a request until its answer begins, and within the answer.
     */
    private Duration responseTimeout = Duration.ofSeconds(60);

    /**
     * How long the whole call may take, its retries and their pauses included. A message body that is a stream must come
     * to its end within the same time, before the call begins.
     */
    private Duration callTimeout = Duration.ofSeconds(120);

    /**
     * How long to wait for a free connection of the pool. By default as long as connectTimeout.
     */
    private Duration connectionRequestTimeout;

    /**
     * How many connections to the service may be open at once, and how many threads make calls. The pool is shared by
     * all endpoints with the same baseUrl and HTTP settings.
     */
    private Integer maxConnections = 256;

    /**
     * How large a request body may be, in bytes. A larger one, or a stream that does not end, is a
     * PolytomicValidationException, and no more of it is read.
     */
    private Long maxRequestSize = 10485760L;

    /**
     * How large an answer may be, unpacked, in bytes: more fails the call, so that no answer exhausts the memory. The
     * pages of a list count together; of paging=stream each page counts by itself, of streaming=true each element.
     */
    private Long maxResponseSize = 33554432L;

    /**
     * How often a call is sent again after 408, 429, 502, 503, 504, a 5xx that is not the service's or a connection
     * fault, when repeating it is safe. 0 switches retries off.
     */
    private Integer maxRetries = 2;

    /**
     * Whether operations that send a POST carry an Idempotency-Key, made for the call unless option or header
     * idempotencyKey gives one, so that the service does not act twice when the request is sent again. Without it a
     * POST is sent again only when it provably never left.
     */
    private Boolean idempotent = true;

    /**
     * Whether members that a record does not know are sent with it, so that reading, changing and updating loses
     * nothing that the service added later. Maps and JSON text are sent as they are in any case.
     */
    private Boolean keepAdditionalProperties = true;

    /**
     * When set, a call that fails for the time being and comes with a delay that the service asks for makes the
     * route's error handler wait that long before its next redelivery, but never longer than this (header
     * CamelRedeliveryDelay). By default the error handler keeps to its own delays.
     */
    private Duration maxRedeliveryDelay;

    /**
     * How many requests a minute all endpoints with the same baseUrl and credentials may send together, evenly spread:
     * 60 means one each second. Calls wait for their turn without holding a thread; one whose turn does not come
     * within its callTimeout fails at once with a PolytomicRateLimitException. 0 means no limit.
     */
    private Integer requestsPerMinute = 0;

    /**
     * Base URLs, separated by commas, that endpoints may use with the component's credentials, in addition to the
     * component's own baseUrl. An endpoint with any other baseUrl needs its own credentials. Scheme, host, port and
     * path must all match.
     */
    private String allowedBaseUrls;

    /**
     * Endpoint URIs, separated by commas, that option progressTo may use: exact URIs, or prefixes that end with an
     * asterisk. Only an entry that contains a question mark allows URIs with options.
     */
    private String allowedProgressUris = "direct:*,seda:*";

    /**
     * Whether endpoints may set allowDestructive=true. An endpoint can narrow what its component allows, never widen
     * it.
     */
    private Boolean allowDestructive = false;

    /**
     * The camel-http component whose client is borrowed, with its TLS, proxy, HttpClientConfigurer and so on. By
     * default the component named like the scheme of baseUrl, https as a rule. In a URI, # followed by its name in the
     * registry.
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
