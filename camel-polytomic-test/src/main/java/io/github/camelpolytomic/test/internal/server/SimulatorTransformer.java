package io.github.camelpolytomic.test.internal.server;

import com.github.tomakehurst.wiremock.extension.ResponseTransformerV2;
import com.github.tomakehurst.wiremock.http.Response;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;

/** WireMock's way into the simulator: the first fault that matches responds, else the service. */
public final class SimulatorTransformer implements ResponseTransformerV2 {

    public static final String NAME = "polytomic-simulator";

    private final ApiService service;
    private final FaultQueue faults;
    private final Shutdown shutdown;

    public SimulatorTransformer(ApiService service, FaultQueue faults, Shutdown shutdown) {
        this.service = service;
        this.faults = faults;
        this.shutdown = shutdown;
    }

    @Override
    public Response transform(Response ignored, ServeEvent event) {
        ApiRequest request = ApiRequest.of(event.getRequest());
        try {
            return faults.next(request)
                    .map(fault -> send(fault.respond(service, request), request, fault.sender()))
                    .orElseGet(() -> send(service.handle(request), request, ResponseSender.AT_ONCE));
        } finally {
            service.delivered(request);
        }
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
