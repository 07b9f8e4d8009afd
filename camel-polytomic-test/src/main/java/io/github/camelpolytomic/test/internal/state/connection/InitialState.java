package io.github.camelpolytomic.test.internal.state.connection;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.camelpolytomic.test.internal.contract.Json;

/** The state of a connection when it is added to a workspace. */
public record InitialState(
        ObjectNode configuration,
        Duration coldFor,
        Optional<String> statusError,
        int proxyCallsPerMinute,
        List<ProxyApi> proxyApis,
        Harbor harbor) {

    static final InitialState DEFAULT =
            new InitialState(Json.object(), Duration.ZERO, Optional.empty(), 60, List.of(), Harbor.NONE);

    /** An interface of the connected system. */
    public record ProxyApi(String name, String description) {}

    /** The Harbor that stands before a connection. */
    public enum Harbor {
        NONE,
        /** A Harbor of the customer: the connection can be changed, but not deleted. */
        OF_CUSTOMER,
        /** A Harbor of the service, which owns the connection: it can be neither changed nor deleted. */
        MANAGED
    }

    public InitialState configuration(ObjectNode other) {
        return new InitialState(other, coldFor, statusError, proxyCallsPerMinute, proxyApis, harbor);
    }

    public InitialState coldFor(Duration time) {
        return new InitialState(configuration, time, statusError, proxyCallsPerMinute, proxyApis, harbor);
    }

    public InitialState unhealthy(String error) {
        return new InitialState(configuration, coldFor, Optional.of(error), proxyCallsPerMinute, proxyApis, harbor);
    }

    public InitialState proxyCallsPerMinute(int calls) {
        return new InitialState(configuration, coldFor, statusError, calls, proxyApis, harbor);
    }

    public InitialState proxyApi(ProxyApi api) {
        List<ProxyApi> more = Stream.concat(proxyApis.stream(), Stream.of(api)).toList();
        return new InitialState(configuration, coldFor, statusError, proxyCallsPerMinute, more, harbor);
    }

    public InitialState harbor(Harbor other) {
        return new InitialState(configuration, coldFor, statusError, proxyCallsPerMinute, proxyApis, other);
    }
}
