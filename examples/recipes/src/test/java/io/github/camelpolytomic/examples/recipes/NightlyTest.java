package io.github.camelpolytomic.examples.recipes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.github.camelpolytomic.test.SimulatedBulkSync;
import io.github.camelpolytomic.test.SimulatedRun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class NightlyTest extends RecipeTestSupport {

    @TempDir
    private Path reports;

    @Test
    void writesALineForEverySyncOfTheGroup() throws Exception {
        sync("n1", "good-a", AT_ONCE);
        sync(
                "n2",
                "good-b \"quoted\", \\ {{x}} ${body}",
                SimulatedRun.completesAfter(Duration.ZERO).schema("public.orders", 7));
        SimulatedBulkSync other = sync("n3", "other", AT_ONCE);
        run("good-*", POLYTOMIC.simulator().apiKey());

        await().untilAsserted(() -> assertThat(report())
                .containsExactly(
                        "succeeded good-a: 100 records. ",
                        "succeeded good-b \"quoted\", \\ {{x}} ${body}: 7 records. "));
        assertThat(other.executions()).isEmpty();
    }

    @Test
    void reportsTheOthersWhenASyncFails() throws Exception {
        SimulatedBulkSync failing = sync("n4", "bad-a", SimulatedRun.failsAfter(Duration.ZERO, "no permission"));
        sync("n5", "bad-b", AT_ONCE);
        run("bad-*", POLYTOMIC.simulator().apiKey());

        await().untilAsserted(() -> assertThat(report()).hasSize(2));
        assertThat(report().get(0)).startsWith("failed bad-a: ").contains("no permission");
        assertThat(report().get(1)).isEqualTo("succeeded bad-b: 100 records. ");
        assertThat(failing.executions()).isNotEmpty();
    }

    @Test
    void writesNoReportOfAGroupThatCouldNotBeRead() throws Exception {
        try (LogRecorder log = new LogRecorder("org.apache.camel")) {
            run("*", WRONG_KEY);

            await().untilAsserted(() -> assertThat(log.lines()).anyMatch(line -> line.contains("401")));
            assertThat(log.lines()).noneMatch(line -> line.contains(WRONG_KEY));
        }
        assertThat(report()).isEmpty();
    }

    private List<String> report() throws IOException {
        try (Stream<Path> files = Files.list(reports)) {
            Path file = files.findFirst().orElse(null);
            return file == null ? List.of() : Files.readAllLines(file);
        }
    }

    private void run(String names, String key) throws Exception {
        key(key);
        yaml("nightly");
        set("nightly.select", "name:" + names);
        set("nightly.directory", reports.toString());
        start();
    }
}
