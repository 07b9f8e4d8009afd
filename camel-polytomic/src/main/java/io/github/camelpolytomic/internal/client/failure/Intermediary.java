package io.github.camelpolytomic.internal.client.failure;

import java.util.Set;

import org.apache.hc.core5.http.HttpResponse;

import io.github.camelpolytomic.internal.json.ServiceError;

/**
 * The single place that decides whether a response is the service's, or that of an intermediary, such as a proxy, a
 * gateway, an ingress or a sign-in page. A response of an intermediary proves nothing about the service.
 */
public final class Intermediary {

    /** The header with the API version in each response of the service. */
    public static final String VERSION_HEADER = "X-Polytomic-Version";

    /** Statuses with which an intermediary denies access to a resource, or redirects to a sign-in page. */
    private static final Set<Integer> REFUSALS = Set.of(301, 302, 303, 307, 308, 401, 403, 404, 407, 410);

    /**
     * Statuses that only intermediaries return: 407 from a forward proxy, the others from content delivery networks.
     */
    private static final Set<Integer> INTERMEDIARY_ONLY = Set.of(407, 520, 521, 522, 523, 524, 525, 526, 527, 530);

    private Intermediary() {}

    /**
     * Whether an error response is an intermediary's. A 5xx with a page or plain text is, even with the service's
     * headers: an intermediary may have replaced the body.
     */
    static boolean isSourceOf(HttpResponse response, ServiceError error) {
        boolean fromService = hasVersionHeader(response) ? response.getCode() < 500 || !error.plain() : error.typical();
        return INTERMEDIARY_ONLY.contains(response.getCode()) || !fromService;
    }

    /** Whether the response has the service's version header. */
    public static boolean hasVersionHeader(HttpResponse response) {
        return response.containsHeader(VERSION_HEADER);
    }

    /** Whether a response of an intermediary with this status looks like a refusal of the service. */
    static boolean isRefusal(int status) {
        return REFUSALS.contains(status);
    }
}
