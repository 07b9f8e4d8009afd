package io.github.camelpolytomic.test.internal.state.connection;

import java.time.Duration;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.camelpolytomic.test.internal.contract.Json;

/** The state of a connection when it is added to a workspace. */
public record InitialState(
        ObjectNode configuration, Duration coldFor, Optional<String> statusError, int proxyCallsPerMinute) {

    static final InitialState DEFAULT = new InitialState(Json.object(), Duration.ZERO, Optional.empty(), 60);

    public InitialState configuration(ObjectNode other) {
        return new InitialState(other, coldFor, statusError, proxyCallsPerMinute);
    }

    public InitialState coldFor(Duration time) {
        return new InitialState(configuration, time, statusError, proxyCallsPerMinute);
    }

    public InitialState unhealthy(String error) {
        return new InitialState(configuration, coldFor, Optional.of(error), proxyCallsPerMinute);
    }

    public InitialState proxyCallsPerMinute(int calls) {
        return new InitialState(configuration, coldFor, statusError, calls);
    }
}
