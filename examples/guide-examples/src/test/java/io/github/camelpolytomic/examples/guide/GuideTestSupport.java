package io.github.camelpolytomic.examples.guide;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import io.github.camelpolytomic.examples.guide.GuideExample.Language;
import io.github.camelpolytomic.test.PolytomicSimulator;
import io.github.camelpolytomic.test.ReceivedRequest;
import io.github.camelpolytomic.test.SimulatedBulkSync;
import io.github.camelpolytomic.test.SimulatedConnection;
import io.github.camelpolytomic.test.SimulatedExecution;
import io.github.camelpolytomic.test.Workspace;

import static org.assertj.core.api.Assertions.assertThat;

/** A simulator for each test, and what an example has done to it. */
abstract class GuideTestSupport {

    private static final ObjectMapper JSON = new ObjectMapper();

    final Workspace workspace = Workspace.empty().schemaRefreshTakes(Duration.ofMillis(600));
    PolytomicSimulator simulator;

    @BeforeEach
    void start() {
        simulator = PolytomicSimulator.builder().workspace(workspace).start();
    }

    @AfterEach
    void close() {
        simulator.close();
    }

    void runWell(GuideExample example, Language language) {
        assertThat(run(example, language, Map.of())).isEmpty();
    }

    Optional<String> run(GuideExample example, Language language, Map<String, String> properties) {
        Service simulated = Service.simulated(simulator);
        return run(example, language, properties, simulated.person());
    }

    Optional<String> run(GuideExample example, Language language, Map<String, String> properties, Person person) {
        Service simulated = Service.simulated(simulator);
        Map<String, String> all = new HashMap<>(simulated.properties());
        all.putAll(properties);
        return new Service(simulated.profile(), all, person).run(example, language);
    }

    /** What was asked for, one after the other, with names in place of ids; a GET that is repeated is there once. */
    List<String> requests() {
        List<String> requests = new ArrayList<>();
        for (ReceivedRequest request : simulator.requests()) {
            String named = named(request.toString());
            boolean isPoll = named.startsWith("GET")
                    && !requests.isEmpty()
                    && requests.get(requests.size() - 1).equals(named);
            if (!isPoll) {
                requests.add(named);
            }
        }
        return requests;
    }

    /** The bodies sent to this path, names in place of ids there and here. */
    List<JsonNode> bodies(String methodAndPath) {
        return simulator.requests().stream()
                .filter(request -> named(request.toString()).equals(methodAndPath))
                .map(request -> json(named(request.bodyText())))
                .toList();
    }

    List<String> versions() {
        return simulator.requests().stream()
                .map(request -> request.header("X-Polytomic-Version").orElse("none"))
                .distinct()
                .toList();
    }

    SimulatedBulkSync sync() {
        assertThat(workspace.bulkSyncs()).hasSize(1);
        return workspace.bulkSyncs().get(0);
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String named(String text) {
        String named = text;
        for (SimulatedConnection connection : workspace.connections()) {
            named = named.replace(connection.id(), connection.name());
        }
        for (SimulatedBulkSync sync : workspace.bulkSyncs()) {
            named = named.replace(sync.id(), "sync");
            for (SimulatedExecution execution : sync.executions()) {
                named = named.replace(execution.id(), "execution");
            }
        }
        return named;
    }
}
