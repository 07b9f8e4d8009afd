package io.github.camelpolytomic.test;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The service itself: version, credentials, route, answer. Knows nothing of faults and sockets. */
final class SimulatedService {

    private final Credentials credentials;
    private final List<Route> routes;

    SimulatedService(Workspace workspace) {
        this.credentials = workspace.credentials();
        this.routes = new BulkSyncRoutes(workspace).table();
    }

    Answer answer(ReceivedRequest request) {
        Optional<String> asked = request.header(ApiVersion.HEADER);
        return asked.map(ApiVersion::of)
                .orElse(Optional.of(ApiVersion.NEWEST))
                .map(version -> answer(version, request).header(ApiVersion.HEADER, version.date()))
                .orElseGet(() -> new Refusal(400, "bad_request", "unknown API version " + asked.orElseThrow())
                        .answer(ApiVersion.NEWEST));
    }

    /** What this service says when a call fails with the given status. */
    Answer failure(ReceivedRequest request, int status) {
        String text = ErrorShape.statusText(status);
        Refusal refusal = new Refusal(status, text.toLowerCase(Locale.ROOT).replace(' ', '_'), text);
        return served(request, refusal.answer(version(request)));
    }

    /** The answer with the version that serves the request. */
    Answer served(ReceivedRequest request, Answer answer) {
        return answer.header(ApiVersion.HEADER, version(request).date());
    }

    private static ApiVersion version(ReceivedRequest request) {
        return request.header(ApiVersion.HEADER).flatMap(ApiVersion::of).orElse(ApiVersion.NEWEST);
    }

    private Answer answer(ApiVersion version, ReceivedRequest request) {
        try {
            if (!request.header("Authorization").map(credentials::letIn).orElse(false)) {
                throw new Refusal(401, "unauthorized", "invalid or unknown API key");
            }
            return routes.stream()
                    .flatMap(route -> route.answer(version, request).stream())
                    .findFirst()
                    .orElseThrow(() -> new Refusal(
                            404,
                            "not_found",
                            "no " + request.method() + " " + request.rawPath() + " in version " + version.date()));
        } catch (Refusal refusal) {
            return refusal.answer(version);
        }
    }
}
