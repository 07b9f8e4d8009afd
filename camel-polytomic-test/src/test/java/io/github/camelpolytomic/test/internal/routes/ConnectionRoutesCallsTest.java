package io.github.camelpolytomic.test.internal.routes;

import java.time.Duration;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.camelpolytomic.test.SampleSyncTestSupport;
import io.github.camelpolytomic.test.SampleWorkspace;
import io.github.camelpolytomic.test.SimulatedRun;
import io.github.camelpolytomic.test.internal.contract.Json;

import static io.github.camelpolytomic.test.ClientTestSupport.data;
import static io.github.camelpolytomic.test.ClientTestSupport.get;
import static org.assertj.core.api.Assertions.assertThat;

class ConnectionRoutesCallsTest extends SampleSyncTestSupport {

    private static final String NEW = "2025-09-18";
    private static final String CALLS = "/api/connections/" + SampleWorkspace.CRM + "/usage";

    @Test
    void theCallsOfTheLastDayAreSplitBySync() {
        sync.nextRun(SimulatedRun.completesAfter(Duration.ofMinutes(1)).schema("Account", 2_000));
        sync.startScheduledRun();
        clock.advance(Duration.ofHours(1));

        assertThat(data(get(polytomic, NEW, CALLS)))
                .isEqualTo(Json.parseObject("""
                {"connectionId": "%s", "reportsSyncStats": true, "callsLast24h": 29,
                 "bySync": [{"syncId": "%s", "syncName": "CRM to warehouse", "syncType": "bulk", "totalCalls": 29,
                   "lastRunAt": "2026-02-03T04:00:00Z",
                   "categories": [{"key": "bulk", "label": "Bulk API", "calls": 24},
                     {"key": "rest", "label": "REST API", "calls": 5}]}]}
                """.formatted(SampleWorkspace.CRM, SampleWorkspace.CRM_TO_WAREHOUSE)));

        clock.advance(Duration.ofDays(1));
        JsonNode later = data(get(polytomic, NEW, CALLS));
        assertThat(later.path("callsLast24h").asInt()).isZero();
        assertThat(later.at("/bySync/0/lastRunAt").asText()).isEqualTo("2026-02-03T04:00:00Z");
    }

    @Test
    void aSystemWithoutHttpIsNotCounted() {
        assertThat(data(get(polytomic, NEW, "/api/connections/" + SampleWorkspace.WAREHOUSE + "/usage")))
                .isEqualTo(Json.parseObject("""
                {"connectionId": "%s", "reportsSyncStats": false, "callsLast24h": null, "bySync": []}
                """.formatted(SampleWorkspace.WAREHOUSE)));
    }

    @ParameterizedTest
    @CsvSource({"2025-09-18, nobody", "2024-02-08, " + SampleWorkspace.CRM})
    void whatIsNotThereIsNotFound(String version, String id) {
        assertThat(get(polytomic, version, "/api/connections/" + id + "/usage").statusCode())
                .isEqualTo(404);
    }
}
