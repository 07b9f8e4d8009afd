package io.github.camelpolytomic.internal.operation;

import java.time.Duration;
import java.util.UUID;

import io.github.camelpolytomic.test.PolytomicSimulator;
import io.github.camelpolytomic.test.SimulatedConnection;
import io.github.camelpolytomic.test.SimulatedField;
import io.github.camelpolytomic.test.SimulatedModelRun;
import io.github.camelpolytomic.test.SimulatedModelSync;
import io.github.camelpolytomic.test.SimulatedTarget;

/** The resources of rows about model syncs. */
record ModelSyncRequestState(PolytomicSimulator simulator, RequestState ids) {

    private static final int MORE_THAN_A_PAGE = 60;

    String make(String name) {
        return switch (name) {
            case "modelTarget" -> modelTarget();
            case "modelSync" -> modelSync().id();
            case "modelExecution" -> existing().executions().get(0).id();
            case "runningModelExecution" ->
                existing()
                        .nextRun(SimulatedModelRun.neverEnds())
                        .startScheduledRun()
                        .id();
            case "logFile" -> "records-1.json";
            case "modelConsoleToken" ->
                ids.token("getModelSyncExecutionConsoleLogs?apiVersion=2025-09-18&syncId=" + ids.id("modelSync")
                        + "&executionId=" + ids.id("modelExecution"));
            case "longModelSync" ->
                added(updating("Long").active(true)).pastRuns(MORE_THAN_A_PAGE).id();
            case "modelToken" ->
                ids.tokenOfPages("listModelSyncExecutions?apiVersion=2025-09-18&ascending=true&syncId="
                        + ids.id("longModelSync"));
            case "idleTarget" -> idleTarget();
            case "modelSyncsToken" ->
                ids.token("listModelSyncs?apiVersion=2025-09-18&targetConnectionId=" + ids.id("idleTarget"));
            case "creatingTarget" ->
                added(SimulatedConnection.named("Lists " + UUID.randomUUID()).createsTargets(ids.id("targetProperty")));
            case "targetProperty" -> "name";
            default -> throw new AssertionError("nothing is called " + name);
        };
    }

    private String modelTarget() {
        return added(SimulatedConnection.named("CRM " + UUID.randomUUID())
                .target(SimulatedTarget.named("Contact")
                        .field(SimulatedField.of("Id", "string").primaryKey())
                        .field(SimulatedField.of("Email", "string"))
                        .field(SimulatedField.of("LeadSource", "string")))
                .targetProperty("supports_multiple_identities", true)
                .targetProperty("supports_target_filters", true)
                .targetProperty("supports_filter_value_fields", true));
    }

    private SimulatedModelSync modelSync() {
        return added(updating("People"))
                .pastRuns(
                        2,
                        SimulatedModelRun.completesAfter(Duration.ofMinutes(5))
                                .inserts(2)
                                .updates(1)
                                .deletes(1)
                                .rejects("ada@example.org", "Email is not unique")
                                .warns("bob@example.org", "Email is unusual")
                                .log(Duration.ofSeconds(1), "info", "begun"));
    }

    private String idleTarget() {
        String target = added(SimulatedConnection.named("Idle " + UUID.randomUUID())
                .target(SimulatedTarget.named("Contact").field(SimulatedField.of("Email", "string"))));
        added(updating("Idle").active(false).target(target, "Contact"));
        added(updating("Idle too").active(false).target(target, "Contact"));
        return target;
    }

    private SimulatedModelSync updating(String name) {
        return SimulatedModelSync.named(name + " " + UUID.randomUUID())
                .mode("updateOrCreate")
                .target(ids.id("modelTarget"), "Contact")
                .field(ids.id("model"), "email", "Email")
                .identity(ids.id("model"), "email", "Email");
    }

    private SimulatedModelSync existing() {
        return simulator.workspace().modelSync(ids.id("modelSync")).orElseThrow();
    }

    private SimulatedModelSync added(SimulatedModelSync sync) {
        simulator.workspace().add(sync);
        return sync;
    }

    private String added(SimulatedConnection connection) {
        simulator.workspace().add(connection);
        return connection.id();
    }
}
