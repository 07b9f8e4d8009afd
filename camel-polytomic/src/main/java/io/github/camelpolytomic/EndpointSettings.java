package io.github.camelpolytomic;

import java.time.Duration;
import java.util.Optional;

import io.github.camelpolytomic.internal.binding.BodyExecutor;
import io.github.camelpolytomic.internal.binding.BodySettings;
import io.github.camelpolytomic.internal.client.call.Account;
import io.github.camelpolytomic.internal.client.call.BaseUrl;
import io.github.camelpolytomic.internal.client.call.CallSettings;
import io.github.camelpolytomic.internal.client.call.Credentials;
import io.github.camelpolytomic.internal.connection.AccountSettings;
import io.github.camelpolytomic.internal.connection.HttpSettings;
import io.github.camelpolytomic.internal.connection.RateLimiters;
import io.github.camelpolytomic.internal.operation.ApiVersion;
import io.github.camelpolytomic.internal.operation.Operation;
import io.github.camelpolytomic.internal.producer.RedeliveryDelay;

/** Validates the options of an endpoint and converts them to the settings of its producers. */
final class EndpointSettings {

    private EndpointSettings() {}

    /** @throws IllegalArgumentException that names an invalid option and the solution */
    static AccountSettings account(
            Operation operation, PolytomicConfiguration configuration, RateLimiters rateLimiters) {
        ApiVersion version = ApiVersion.of(configuration.getApiVersion());
        if (!operation.versions().contains(version)) {
            throw new IllegalArgumentException("%s is not available in API version %s, only in: %s"
                    .formatted(operation.name(), version, operation.versions()));
        }
        Credentials credentials = operation.sendsCredentials() ? credentials(configuration) : Credentials.NONE;
        HttpSettings http = http(configuration);
        if (configuration.getMaxRetries() < 0) {
            throw new IllegalArgumentException(
                    "Option maxRetries must be 0 or more, not " + configuration.getMaxRetries());
        }
        return new AccountSettings(
                http,
                new CallSettings(
                        version,
                        credentials,
                        HttpSettings.requireUsable("callTimeout", configuration.getCallTimeout()),
                        configuration.getMaxRetries(),
                        rateLimiters.of(new Account(http.baseUrl(), credentials))));
    }

    private static Credentials credentials(PolytomicConfiguration configuration) {
        return Credentials.of(
                configuration.getApiKey(),
                configuration.getPartnerKey(),
                configuration.getDeploymentKey(),
                configuration.getAuthOrganizationId());
    }

    private static HttpSettings http(PolytomicConfiguration configuration) {
        Duration lease = configuration.getConnectionRequestTimeout();
        return new HttpSettings(
                BaseUrl.of(configuration.getBaseUrl()),
                configuration.getConnectTimeout(),
                configuration.getResponseTimeout(),
                lease == null ? configuration.getConnectTimeout() : lease,
                configuration.getMaxConnections(),
                configuration.getMaxResponseSize(),
                configuration.getHttpComponent());
    }

    /** The redelivery delay that the service may request from the route's error handler. */
    static RedeliveryDelay redeliveryDelay(PolytomicConfiguration configuration) {
        return new RedeliveryDelay(Optional.ofNullable(configuration.getMaxRedeliveryDelay())
                .map(maximum -> HttpSettings.requireUsable("maxRedeliveryDelay", maximum)));
    }

    /** The limits for request bodies. */
    static BodySettings bodies(PolytomicConfiguration configuration, BodyExecutor executor) {
        return new BodySettings(
                configuration.getMaxRequestSize(),
                configuration.getCallTimeout(),
                configuration.isKeepAdditionalProperties(),
                executor);
    }
}
