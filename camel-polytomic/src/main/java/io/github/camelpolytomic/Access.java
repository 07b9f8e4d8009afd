package io.github.camelpolytomic;

import io.github.camelpolytomic.client.BaseUrl;
import io.github.camelpolytomic.client.CallSettings;
import io.github.camelpolytomic.client.Credentials;
import io.github.camelpolytomic.operation.ApiVersion;
import io.github.camelpolytomic.operation.Operation;

/**
 * How an endpoint reaches its account.
 *
 * @param http what decides about the connections
 * @param calls what its calls have in common
 */
record Access(HttpSettings http, CallSettings calls) {

    /** @throws IllegalArgumentException for an option that cannot be used, with its name and the cure */
    static Access of(Operation operation, PolytomicConfiguration configuration, Budgets budgets) {
        ApiVersion version = ApiVersion.of(configuration.getApiVersion());
        if (!operation.versions().contains(version)) {
            throw new IllegalArgumentException("%s is not in API version %s; these have it: %s"
                    .formatted(operation.name(), version, operation.versions()));
        }
        Credentials credentials = Credentials.of(
                configuration.getApiKey(),
                configuration.getPartnerKey(),
                configuration.getDeploymentKey(),
                configuration.getAuthOrganizationId());
        HttpSettings http = HttpSettings.of(BaseUrl.of(configuration.getBaseUrl()), configuration);
        if (configuration.getMaxRetries() < 0) {
            throw new IllegalArgumentException(
                    "Option maxRetries must be 0 or more, not " + configuration.getMaxRetries());
        }
        return new Access(
                http,
                new CallSettings(
                        version,
                        credentials,
                        HttpSettings.requireUsable("callTimeout", configuration.getCallTimeout()),
                        configuration.getMaxRetries(),
                        budgets.of(http.baseUrl(), credentials)));
    }
}
