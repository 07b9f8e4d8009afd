package io.github.camelpolytomic.test.internal.routes;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

import io.github.camelpolytomic.test.internal.contract.Json;
import io.github.camelpolytomic.test.internal.server.ApiRequest;
import io.github.camelpolytomic.test.internal.server.ApiResponse;
import io.github.camelpolytomic.test.internal.server.Query;
import io.github.camelpolytomic.test.internal.state.file.SignedLinks;

/** Serves the files of {@link SignedLinks} as the host of a cloud storage does, which knows nothing of the API. */
public final class SignedFiles {

    private static final byte[] DENIED =
            "<?xml version=\"1.0\"?><Error><Code>AccessDenied</Code></Error>".getBytes(StandardCharsets.UTF_8);

    private final SignedLinks links;

    public SignedFiles(SignedLinks links) {
        this.links = links;
    }

    /** The file, or an error without it; empty for a request to the API. */
    public Optional<ApiResponse> serve(ApiRequest request) {
        if (!request.rawPath().startsWith(SignedLinks.PATH)) {
            return Optional.empty();
        }
        Query query = Query.of(request);
        String expires =
                query.text("expires").filter(text -> text.matches("\\d{1,12}")).orElse("0");
        return Optional.of(links.open(
                        request.rawPath(), expires, query.text("signature").orElse(""))
                .filter(content -> request.method().equals("GET"))
                .map(content -> new ApiResponse(200, Map.of("Content-Type", "application/json"), Json.bytes(content)))
                .orElseGet(() -> new ApiResponse(403, Map.of("Content-Type", "application/xml"), DENIED)));
    }
}
