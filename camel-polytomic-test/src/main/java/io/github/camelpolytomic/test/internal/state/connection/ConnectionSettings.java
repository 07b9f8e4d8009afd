package io.github.camelpolytomic.test.internal.state.connection;

import java.util.List;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** The settings of a connection that requests can change. */
public record ConnectionSettings(
        String name,
        String organizationId,
        ObjectNode configuration,
        List<String> policies,
        String healthcheckInterval) {

    ConnectionSettings name(String other) {
        return new ConnectionSettings(other, organizationId, configuration, policies, healthcheckInterval);
    }

    ConnectionSettings organizationId(String other) {
        return new ConnectionSettings(name, other, configuration, policies, healthcheckInterval);
    }
}
