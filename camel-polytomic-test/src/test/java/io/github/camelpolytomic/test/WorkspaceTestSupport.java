package io.github.camelpolytomic.test;

import com.fasterxml.jackson.databind.JsonNode;

import io.github.camelpolytomic.test.internal.contract.ApiVersion;
import io.github.camelpolytomic.test.internal.state.ServiceState;

/** Workspaces with ids of the test's choice, and the state behind a workspace. */
public final class WorkspaceTestSupport {

    private WorkspaceTestSupport() {}

    public static Workspace workspace(String organizationId, String apiKey, SimulatorClock clock) {
        return new Workspace(organizationId, apiKey, clock);
    }

    public static ServiceState state(Workspace workspace) {
        return workspace.state();
    }

    public static JsonNode json(SimulatedField field) {
        return field.state().json();
    }

    /** A schema with its fields, as the version writes it. */
    public static JsonNode json(SimulatedSchema schema, String version) {
        return schema.state().json(true, ApiVersion.of(version).orElseThrow());
    }
}
