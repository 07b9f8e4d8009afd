package io.github.camelpolytomic.examples.yaml;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.apache.camel.main.Main;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.github.camelpolytomic.test.Fault;
import io.github.camelpolytomic.test.PolytomicSimulatorExtension;
import io.github.camelpolytomic.test.ReceivedRequest;
import io.github.camelpolytomic.test.SampleWorkspace;
import io.github.camelpolytomic.test.SimulatedSchema;
import io.github.camelpolytomic.test.Workspace;

import static org.assertj.core.api.Assertions.assertThat;

/** Runs the program in a process of its own, as its user does. */
@Timeout(120)
class YamlRouteTest {

    @RegisterExtension
    static final PolytomicSimulatorExtension polytomic = new PolytomicSimulatorExtension();

    @Test
    void withoutAnAccountItSaysWhatTheSampleWorkspaceHoldsAndEnds() throws Exception {
        Run run = run(List.of(), Map.of());

        assertThat(run.exitCode()).isZero();
        assertThat(run.lines())
                .startsWith("[INFO] The source offers " + shop().size() + " schemas:")
                .containsAll(shop().stream()
                        .map(schema -> "[INFO]   %s, %d fields"
                                .formatted(schema.name(), schema.fields().size()))
                        .toList())
                .containsSequence(
                        "[INFO] The destination needs these settings:",
                        "[INFO]   path, required",
                        "[INFO]   format, required",
                        "[INFO]   compression",
                        "[INFO]   advanced",
                        "[INFO] It is written to in one of these modes:")
                .last()
                .isEqualTo("[INFO]   snapshot: Write all records into a new dated folder on every run");
        assertThat(polytomic.simulator().requests()).isEmpty();
    }

    @Test
    void withAnAccountItReadsWhatTheEnvironmentNames() throws Exception {
        Run run = run(List.of("-profile", "account"), account());

        assertThat(run.exitCode()).isZero();
        assertThat(run.lines()).contains("[INFO]   Account, 50 fields", "[INFO]   schema, required");
        assertThat(polytomic.simulator().requests())
                .extracting(ReceivedRequest::rawPath)
                .containsExactly(
                        "/api/bulk/source/" + SampleWorkspace.CRM, "/api/bulk/dest/" + SampleWorkspace.WAREHOUSE);
    }

    @Test
    void whatTheServiceLeavesOutDoesNotStopIt() throws Exception {
        polytomic.simulator().misbehave(Fault.body(200, "application/json", """
                {"data": {"schemas": [{"id": "x", "name": "X", "fields": null}], "news": 1}}""").on("/api/bulk/source"));
        polytomic.simulator().misbehave(Fault.body(200, "application/json", """
                {"data": {"configuration": {"$ref": "#/x", "a": {"required": true}}, "modes": null}}""").on("/api/bulk/dest"));

        assertThat(run(List.of("-profile", "account"), account()).lines())
                .containsExactly(
                        "[INFO] The source offers 1 schemas:",
                        "[INFO]   X,  fields",
                        "[INFO] The destination needs these settings:",
                        "[INFO]   $ref",
                        "[INFO]   a, required",
                        "[INFO] It is written to in one of these modes:");
    }

    @Test
    void aWrongKeyIsSaidInOneLine() throws Exception {
        polytomic.simulator().misbehave(Fault.status(401));

        assertThat(run(List.of("-profile", "account"), account()).lines())
                .singleElement()
                .asString()
                .startsWith("[ERROR] Nothing was read: bulkSource of connectionId=" + SampleWorkspace.CRM)
                .contains("401");
    }

    private static Map<String, String> account() {
        return Map.of(
                "POLYTOMIC_URL",
                polytomic.simulator().baseUrl(),
                "POLYTOMIC_API_KEY",
                polytomic.simulator().apiKey(),
                "POLYTOMIC_SOURCE",
                SampleWorkspace.CRM,
                "POLYTOMIC_DESTINATION",
                SampleWorkspace.WAREHOUSE);
    }

    private static List<SimulatedSchema> shop() {
        return Workspace.sample().connection(SampleWorkspace.SHOP).orElseThrow().schemas();
    }

    private static Run run(List<String> arguments, Map<String, String> environment)
            throws IOException, InterruptedException {
        ProcessBuilder java = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName());
        java.command().addAll(arguments);
        java.environment().putAll(environment);
        java.redirectErrorStream(true);
        Process process = java.start();
        try {
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Run(process.waitFor(), output.lines().toList());
        } finally {
            process.destroyForcibly();
        }
    }

    private record Run(int exitCode, List<String> lines) {}
}
