package io.github.camelpolytomic.test.internal.routes;

import java.time.Duration;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.camelpolytomic.test.SampleSyncTestSupport;
import io.github.camelpolytomic.test.SampleWorkspace;
import io.github.camelpolytomic.test.SimulatedBulkSync;

import static io.github.camelpolytomic.test.ClientTestSupport.data;
import static io.github.camelpolytomic.test.ClientTestSupport.get;
import static org.assertj.core.api.Assertions.assertThat;

class IngestLogRoutesTest extends SampleSyncTestSupport {

    private static final String NEW = "2025-09-18";
    private static final String PATH = "/api/connections/" + SampleWorkspace.CRM + "/ingest/consolelog";

    @BeforeEach
    void ingest() {
        SimulatedBulkSync other = SimulatedBulkSync.named("Other")
                .id("other")
                .source(SampleWorkspace.CRM)
                .destination(SampleWorkspace.WAREHOUSE);
        polytomic.workspace().add(other);
        sync.ingestLog("INFO", "slot opened");
        clock.advance(Duration.ofSeconds(1));
        other.ingestLog("WARN", "lagging");
        clock.advance(Duration.ofSeconds(1));
        sync.ingestLog("INFO", "caught up");
    }

    @Test
    void theLogOfAConnectionIsThatOfAllItsSyncs() {
        JsonNode log = data(get(polytomic, NEW, PATH));

        assertThat(log.path("entries"))
                .extracting(entry -> entry.path("message").asText())
                .containsExactly("slot opened", "lagging", "caught up");
        assertThat(log.at("/entries/1/level").asText()).isEqualTo("WARN");
        assertThat(log.at("/entries/1/timestamp").asText()).isEqualTo("2026-02-03T04:00:01Z");
    }

    @Test
    void theLogIsNarrowedToOneSync() {
        assertThat(data(get(polytomic, NEW, PATH + "?sync_id=other")).path("entries"))
                .extracting(entry -> entry.path("message").asText())
                .containsExactly("lagging");
    }

    @Test
    void theLogGoesOnAfterACursor() {
        String cursor =
                data(get(polytomic, NEW, PATH + "?limit=2")).path("next_cursor").asText();

        assertThat(data(get(polytomic, NEW, PATH + "?after=" + cursor)).path("entries"))
                .extracting(entry -> entry.path("message").asText())
                .containsExactly("caught up");
    }

    @ParameterizedTest
    @CsvSource({
        "2025-09-18, /api/connections/nobody/ingest/consolelog, 404",
        "2025-09-18, /api/connections/" + SampleWorkspace.CRM + "/ingest/consolelog?sync_id=nobody, 404",
        "2025-09-18, /api/connections/" + SampleWorkspace.CRM + "/ingest/consolelog?after=x, 400",
        "2024-02-08, /api/connections/" + SampleWorkspace.CRM + "/ingest/consolelog, 404"
    })
    void aLogThatIsNotThereIsNotFound(String version, String path, int status) {
        assertThat(get(polytomic, version, path).statusCode()).isEqualTo(status);
    }
}
