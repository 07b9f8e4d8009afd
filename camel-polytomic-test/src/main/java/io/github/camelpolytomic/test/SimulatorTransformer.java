package io.github.camelpolytomic.test;

import com.github.tomakehurst.wiremock.extension.ResponseTransformerV2;
import com.github.tomakehurst.wiremock.http.Response;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;

/** Where WireMock asks us: fault first, else the service. */
final class SimulatorTransformer implements ResponseTransformerV2 {

    static final String NAME = "polytomic-simulator";

    private final SimulatedService service;
    private final FaultQueue faults;

    SimulatorTransformer(SimulatedService service, FaultQueue faults) {
        this.service = service;
        this.faults = faults;
    }

    @Override
    public Response transform(Response ignored, ServeEvent event) {
        ReceivedRequest request = ReceivedRequest.of(event.getRequest());
        return faults.strike(request)
                .map(fault -> fault.delivery().send(Gzip.compress(fault.answer(service, request), request)))
                .orElseGet(() -> Delivery.AT_ONCE.send(Gzip.compress(service.answer(request), request)));
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
