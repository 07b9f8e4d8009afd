package io.github.camelpolytomic.test.internal.server;

import java.util.Optional;
import java.util.function.Function;

import com.github.tomakehurst.wiremock.extension.ResponseTransformerV2;
import com.github.tomakehurst.wiremock.http.Response;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;

/** WireMock's way into the simulator: the first fault that matches responds, else the service. */
public final class SimulatorTransformer implements ResponseTransformerV2 {

    public static final String NAME = "polytomic-simulator";

    private final ApiService service;
    private final Function<ApiRequest, Optional<ApiResponse>> files;
    private final FaultQueue faults;
    private final Shutdown shutdown;

    /** @param files responds to requests that are not for the API */
    public SimulatorTransformer(
            ApiService service,
            Function<ApiRequest, Optional<ApiResponse>> files,
            FaultQueue faults,
            Shutdown shutdown) {
        this.service = service;
        this.files = files;
        this.faults = faults;
        this.shutdown = shutdown;
    }

    @Override
    public Response transform(Response ignored, ServeEvent event) {
        ApiRequest request = ApiRequest.of(event.getRequest());
        try {
            return faults.next(request)
                    .map(fault -> send(fault.respond(service, request), request, fault.sender()))
                    .orElseGet(() -> send(respond(request), request, ResponseSender.AT_ONCE));
        } finally {
            service.delivered(request);
        }
    }

    private ApiResponse respond(ApiRequest request) {
        return files.apply(request).orElseGet(() -> service.handle(request));
    }

    private Response send(ApiResponse response, ApiRequest request, ResponseSender sender) {
        return sender.send(Gzip.compress(response, request), shutdown);
    }

    @Override
    public boolean applyGlobally() {
        return false;
    }

    @Override
    public String getName() {
        return NAME;
    }
}
