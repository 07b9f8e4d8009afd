package io.github.camelpolytomic.test;

import com.github.tomakehurst.wiremock.extension.ResponseTransformerV2;
import com.github.tomakehurst.wiremock.http.Response;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;

/** Where WireMock asks us: fault first, else the service. */
final class SimulatorTransformer implements ResponseTransformerV2 {

    static final String NAME = "polytomic-simulator";

    private final SimulatedService service;
    private final FaultQueue faults;
    private final ClosingTime closing;

    SimulatorTransformer(SimulatedService service, FaultQueue faults, ClosingTime closing) {
        this.service = service;
        this.faults = faults;
        this.closing = closing;
    }

    @Override
    public Response transform(Response ignored, ServeEvent event) {
        ReceivedRequest request = ReceivedRequest.of(event.getRequest());
        try {
            return faults.strike(request)
                    .map(fault ->
                            fault.delivery().send(Gzip.compress(fault.answer(service, request), request), closing))
                    .orElseGet(() -> Delivery.AT_ONCE.send(Gzip.compress(service.answer(request), request), closing));
        } finally {
            service.delivered(request);
        }
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
