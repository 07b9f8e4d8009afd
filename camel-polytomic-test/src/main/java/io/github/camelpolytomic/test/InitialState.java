package io.github.camelpolytomic.test;

import java.time.Duration;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** The state of a connection when it is added to a workspace. */
record InitialState(ObjectNode configuration, Duration coldFor, Optional<String> statusError, int proxyCallsPerMinute) {

    static final InitialState DEFAULT = new InitialState(Json.object(), Duration.ZERO, Optional.empty(), 60);

    InitialState configuration(ObjectNode other) {
        return new InitialState(other, coldFor, statusError, proxyCallsPerMinute);
    }

    InitialState coldFor(Duration time) {
        return new InitialState(configuration, time, statusError, proxyCallsPerMinute);
    }

    InitialState unhealthy(String error) {
        return new InitialState(configuration, coldFor, Optional.of(error), proxyCallsPerMinute);
    }

    InitialState proxyCallsPerMinute(int calls) {
        return new InitialState(configuration, coldFor, statusError, calls);
    }
}
