package io.github.camelpolytomic.examples.guide;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import io.github.camelpolytomic.test.SimulatedConnection;

import static org.assertj.core.api.Assertions.assertThat;

/** Runs the program in a process of its own, as its user does. */
@Timeout(120)
class GuideExamplesTest extends GuideTestSupport {

    private static final Pattern SIGN_IN = Pattern.compile(".*sign in at .*state=(\\S+)");

    @Test
    void withoutAnAccountItRunsAllExamplesAndSaysWhatWasMade() throws Exception {
        Run run = run(List.of(), Map.of());

        assertThat(run.exitCode()).as(run.text()).isZero();
        assertThat(run.lines())
                .filteredOn(line -> !line.startsWith("["))
                .containsExactly(
                        "hubspot-to-postgresql, API version 2023-04-25",
                        "salesforce-to-s3, API version 2024-02-08",
                        "salesforce-to-snowflake, API version 2025-09-18",
                        "mongodb-to-salesforce, API version 2023-04-25");
        assertThat(run.text())
                .containsPattern("\\[INFO\\] HubSpot is connected: \\S{36}\\. Next: connect PostgreSQL\\.")
                .containsPattern("\\[INFO\\] The sync is made: \\S{36}\\. Next: start it\\.")
                .containsPattern("\\[INFO\\] An execution is started: \\S{36}, created\\. Next: see how it goes\\.")
                .contains("[INFO] It takes along Opportunity as opportunity.")
                .contains("[INFO] It offers shop.orders, with these fields:")
                .doesNotContain("sample-password", "sample-key", "sample-secret", "WARN", "ERROR");
        assertThat(simulator.requests()).isEmpty();
    }

    @Test
    void inYamlItSaysTheSame() throws Exception {
        assertThat(anonymous(run(List.of("yaml", "mongodb-to-salesforce"), Map.of())))
                .isEqualTo(anonymous(run(List.of("java", "mongodb-to-salesforce"), Map.of())));
    }

    @Test
    void withAnAccountItWaitsUntilSomebodyHasSignedInAtTheAddressItSays() throws Exception {
        Run run = run(List.of("salesforce-to-snowflake"), account(), line -> {
            Matcher signIn = SIGN_IN.matcher(line);
            if (signIn.matches()) {
                workspace.authorize(signIn.group(1));
            }
        });

        assertThat(run.exitCode()).as(run.text()).isZero();
        assertThat(run.text()).doesNotContain("account-password");
        assertThat(workspace.connections())
                .extracting(SimulatedConnection::name)
                .containsExactly("Salesforce", "Snowflake");
        assertThat(sync().executions()).hasSize(1);
    }

    @Test
    void aFailureEndsWithExitCodeOneAndALineThatSaysWhichExampleHasFailedAndWhy() throws Exception {
        Map<String, String> account = account();
        account.put("SALESFORCE_DOMAIN", "login.invalid");

        Run run = run(List.of("salesforce-to-snowflake"), account);

        assertThat(run.exitCode()).isOne();
        assertThat(run.lines())
                .hasSize(2)
                .last()
                .asString()
                .startsWith("salesforce-to-snowflake has failed: createConnection of name=Salesforce failed with 422")
                .contains("cannot reach login.invalid");
    }

    @Test
    void inAnAccountItMakesNothingThatWasNotNamed() throws Exception {
        Run run = run(List.of(), account());

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.text()).startsWith("Everything is made in your account, so name what you want. Usage: ");
        assertThat(simulator.requests()).isEmpty();
    }

    @Test
    void anExampleThatThereIsNotIsAnsweredWithThoseThatThereAre() throws Exception {
        Run run = run(List.of("yaml", "salesforce-to-s4"), Map.of());

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.text())
                .startsWith("Usage: ")
                .contains("hubspot-to-postgresql, salesforce-to-s3, salesforce-to-snowflake, mongodb-to-salesforce");
    }

    private Map<String, String> account() {
        return new HashMap<>(Map.of(
                "POLYTOMIC_URL", simulator.baseUrl(),
                "POLYTOMIC_API_KEY", simulator.apiKey(),
                "SALESFORCE_DOMAIN", "login.salesforce.example",
                "SNOWFLAKE_ACCOUNT", "account",
                "SNOWFLAKE_USERNAME", "polytomic",
                "SNOWFLAKE_PASSWORD", "account-password",
                "SNOWFLAKE_DBNAME", "RAW"));
    }

    private static List<String> anonymous(Run run) {
        return run.lines().stream()
                .map(line -> line.replaceAll("[0-9a-f]{8}-[-0-9a-f]{27}", "id"))
                .toList();
    }

    private static Run run(List<String> arguments, Map<String, String> environment) throws Exception {
        return run(arguments, environment, line -> {});
    }

    private static Run run(List<String> arguments, Map<String, String> environment, Consumer<String> reader)
            throws IOException, InterruptedException {
        ProcessBuilder java = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                GuideExamples.class.getName());
        java.command().addAll(arguments);
        java.environment().remove("POLYTOMIC_API_KEY");
        java.environment().putAll(environment);
        java.redirectErrorStream(true);
        Process process = java.start();
        try (BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            List<String> lines = output.lines().peek(reader).toList();
            return new Run(process.waitFor(), lines);
        } finally {
            process.destroyForcibly();
        }
    }

    private record Run(int exitCode, List<String> lines) {

        String text() {
            return lines.stream().collect(Collectors.joining("\n"));
        }
    }
}
