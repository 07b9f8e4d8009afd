package io.github.camelpolytomic.test;

import java.time.Duration;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** How a connection is when it joins a workspace, apart from what it offers. */
record ConnectionTraits(
        ObjectNode configuration, Duration coldFor, Optional<String> statusError, int proxyCallsPerMinute) {

    static final ConnectionTraits PLAIN = new ConnectionTraits(Json.object(), Duration.ZERO, Optional.empty(), 60);

    ConnectionTraits configuration(ObjectNode other) {
        return new ConnectionTraits(other, coldFor, statusError, proxyCallsPerMinute);
    }

    ConnectionTraits coldFor(Duration time) {
        return new ConnectionTraits(configuration, time, statusError, proxyCallsPerMinute);
    }

    ConnectionTraits unhealthy(String error) {
        return new ConnectionTraits(configuration, coldFor, Optional.of(error), proxyCallsPerMinute);
    }

    ConnectionTraits proxyCallsPerMinute(int calls) {
        return new ConnectionTraits(configuration, coldFor, statusError, calls);
    }
}
