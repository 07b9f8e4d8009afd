package io.github.camelpolytomic.examples.recipes;

import java.util.logging.Level;

import org.junit.jupiter.api.Test;

import io.github.camelpolytomic.option.PolytomicConstants;
import io.github.camelpolytomic.test.Fault;
import io.github.camelpolytomic.test.SampleWorkspace;

import static org.assertj.core.api.Assertions.assertThat;

class DebugTest extends RecipeTestSupport {

    @Test
    void logsWhatACallReturned() throws Exception {
        simulator().misbehave(Fault.status(503).once());
        try (LogRecorder log = new LogRecorder("debug");
                LogRecorder component = new LogRecorder("io.github.camelpolytomic", Level.FINE)) {
            call(simulator().apiKey());

            assertThat(log.lines())
                    .singleElement()
                    .asString()
                    .startsWith("INFO 200 after 2 attempts, version 2025-09-18: {")
                    .contains("\"CRM to warehouse\"");
            assertThat(component.lines())
                    .contains("FINE getBulkSync of syncId=" + SampleWorkspace.CRM_TO_WAREHOUSE
                            + " returned 200 on attempt 2")
                    .noneMatch(line -> line.contains(simulator().apiKey()));
        }
    }

    @Test
    void logsWhatTheServiceSaid() throws Exception {
        simulator().misbehave(Fault.status(422).header("X-Request-Id", "r-1"));
        try (LogRecorder log = new LogRecorder("debug")) {
            call(simulator().apiKey());

            assertThat(log.lines())
                    .singleElement()
                    .asString()
                    .startsWith("SEVERE getBulkSync failed with 422 after 1 attempts, request id r-1, retryable false,"
                            + " from an intermediary false: {");
        }
    }

    @Test
    void logsTheWrongKeyNeverInFull() throws Exception {
        try (LogRecorder log = new LogRecorder("", Level.FINE)) {
            call(WRONG_KEY);

            assertThat(log.lines())
                    .filteredOn(line -> line.contains("getBulkSync failed with 401"))
                    .singleElement()
                    .asString()
                    .doesNotContain(WRONG_KEY);
        }
    }

    private void call(String key) throws Exception {
        key(key);
        yaml("debug");
        start();
        camel().getCamelTemplate()
                .sendBodyAndHeader("direct:debug", null, PolytomicConstants.SYNC_ID, SampleWorkspace.CRM_TO_WAREHOUSE);
    }
}
