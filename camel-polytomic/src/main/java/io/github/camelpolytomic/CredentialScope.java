package io.github.camelpolytomic;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.camelpolytomic.internal.client.call.BaseUrl;
import io.github.camelpolytomic.internal.text.Excerpts;

/**
 * Restricts where the keys of a component may be sent: to its own {@code baseUrl} and to those in
 * {@code allowedBaseUrls}. An endpoint does not know the origin of its URI, so the rule applies to all endpoints.
 */
final class CredentialScope {

    private static final Set<String> CREDENTIALS =
            Set.of("apiKey", "partnerKey", "deploymentKey", "authOrganizationId");

    private CredentialScope() {}

    /**
     * Returns the configuration of an endpoint with these options. Its credentials replace those of the component as a
     * group.
     */
    static PolytomicConfiguration configuration(PolytomicConfiguration component, Set<String> options) {
        PolytomicConfiguration own = component.copy();
        if (options.stream().anyMatch(CREDENTIALS::contains)) {
            own.setApiKey(null);
            own.setPartnerKey(null);
            own.setDeploymentKey(null);
            own.setAuthOrganizationId(null);
        }
        return own;
    }

    /**
     * @throws IllegalArgumentException if the endpoint would send a key of the component to another base URL; names the
     * solutions
     */
    static void requireWithin(
            PolytomicConfiguration endpoint, PolytomicConfiguration component, String allowedBaseUrls) {
        if (Objects.equals(endpoint.getBaseUrl(), component.getBaseUrl()) || !sharesKey(endpoint, component)) {
            return;
        }
        BaseUrl target = BaseUrl.of(endpoint.getBaseUrl());
        BaseUrl own = BaseUrl.of(component.getBaseUrl());
        if (!target.equals(own) && !allowed(allowedBaseUrls).contains(target)) {
            throw new IllegalArgumentException(
                    ("The credentials of the component are for %s and are not sent to %s: set other credentials on the"
                                    + " endpoint (a copy of the component's key does not count), or add its baseUrl to"
                                    + " allowedBaseUrls of the component")
                            .formatted(own, Excerpts.value(target)));
        }
    }

    /** Parses option {@code allowedBaseUrls}. */
    static List<BaseUrl> allowed(String baseUrls) {
        return Stream.of(baseUrls == null ? new String[0] : baseUrls.split(","))
                .filter(url -> !url.isBlank())
                .map(url -> BaseUrl.of("allowedBaseUrls", url))
                .toList();
    }

    // by value, because a URI may contain a copy of the component's key, for example from a placeholder
    private static boolean sharesKey(PolytomicConfiguration endpoint, PolytomicConfiguration component) {
        Set<String> own = keys(component).collect(Collectors.toSet());
        return keys(endpoint).anyMatch(own::contains);
    }

    private static Stream<String> keys(PolytomicConfiguration configuration) {
        return Stream.of(configuration.getApiKey(), configuration.getPartnerKey(), configuration.getDeploymentKey())
                .filter(Objects::nonNull);
    }
}
