package io.github.camelpolytomic.internal.client.failure;

import java.util.Set;

import org.apache.hc.core5.http.HttpResponse;

import io.github.camelpolytomic.internal.json.ServiceError;

/**
 * The one place that decides who speaks: the service, or something on the way to it, such as a proxy, a gateway, an ingress or
 * a sign-in page. What an intermediary says proves nothing about the service.
 */
public final class Intermediary {

    /** Names the version in each answer of the service. */
    public static final String VERSION_HEADER = "X-Polytomic-Version";

    /** Statuses with which something on the way denies that there is such a resource, or leads to a page to sign in. */
    private static final Set<Integer> REFUSALS = Set.of(301, 302, 303, 307, 308, 401, 403, 404, 407, 410);

    /** Statuses that only gateways have: 407 that of a forward proxy, the others those of content delivery networks. */
    private static final Set<Integer> ITS_OWN = Set.of(407, 520, 521, 522, 523, 524, 525, 526, 527, 530);

    private Intermediary() {}

    /**
     * Whether an answer that is not a success comes from one. A failure with a page or text does, whatever its head says: it may
     * have been put in place of the service's own.
     */
    static boolean speaksIn(HttpResponse response, ServiceError error) {
        boolean known = isNamed(response) ? response.getCode() < 500 || !error.plain() : error.typical();
        return ITS_OWN.contains(response.getCode()) || !known;
    }

    /** Whether the answer itself says that it is the service's. */
    public static boolean isNamed(HttpResponse response) {
        return response.containsHeader(VERSION_HEADER);
    }

    /** Whether such an answer of an intermediary reads as if the service had refused the call. */
    static boolean refuses(int status) {
        return REFUSALS.contains(status);
    }
}
