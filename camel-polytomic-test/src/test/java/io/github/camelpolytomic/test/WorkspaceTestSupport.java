package io.github.camelpolytomic.test;

import com.fasterxml.jackson.databind.JsonNode;

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

    public static JsonNode json(SimulatedSchema schema) {
        return schema.state().json(true);
    }
}
