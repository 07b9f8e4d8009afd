package io.github.camelpolytomic.test;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelpolytomic.test.internal.contract.Json;

import static io.github.camelpolytomic.test.ClientTestSupport.data;
import static io.github.camelpolytomic.test.ClientTestSupport.get;
import static io.github.camelpolytomic.test.ClientTestSupport.json;
import static io.github.camelpolytomic.test.ClientTestSupport.post;
import static io.github.camelpolytomic.test.ClientTestSupport.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class SimulatedBulkSyncForgetTest extends SampleSyncTestSupport {

    private static final String NEW = "2025-09-18";
    private static final String SYNC = "/api/bulk/syncs/" + SampleWorkspace.CRM_TO_WAREHOUSE;
    private static final String EXECUTIONS = SYNC + "/executions";
    private static final String STATUSES = "/api/bulk/syncs/status?all=true";

    @ParameterizedTest
    @ValueSource(strings = {"2023-04-25", "2024-02-08", "2025-09-18"})
    void itIsNotFoundAnyMore(String version) {
        sync.nextRun(SimulatedRun.neverEnds());
        String id = sync.startScheduledRun().id();

        sync.forget(id);

        assertThat(refusal(get(polytomic, version, EXECUTIONS + "/" + id)))
                .isEqualTo("404 bulk sync " + sync.id() + " has no execution " + id);
        assertThat(post(polytomic, version, EXECUTIONS + "/" + id + "/cancel", "")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void itIsInNoList() {
        sync.pastRuns(3);
        List<String> before = Json.texts(data(get(polytomic, NEW, EXECUTIONS)), "id");

        sync.forget(before.get(1));

        assertThat(Json.texts(data(get(polytomic, NEW, EXECUTIONS)), "id"))
                .containsExactly(before.get(0), before.get(2));
    }

    @Test
    void noStatusTellsOfIt() {
        sync.pastRuns(1);
        String past = sync.executions().get(0).id();
        sync.nextRun(SimulatedRun.neverEnds());

        sync.forget(sync.startScheduledRun().id());

        assertThat(data(get(polytomic, NEW, SYNC + "/status"))
                        .path("current_execution")
                        .isNull())
                .isTrue();
        assertThat(data(get(polytomic, NEW, STATUSES)).at("/0/status").asText()).isEqualTo("completed");
        assertThat(Json.texts(data(get(polytomic, NEW, STATUSES)).at("/0/schemas"), "execution_id"))
                .containsOnly(past);
    }

    @Test
    void aSyncWithoutHistoryHasNoStatus() {
        sync.forget(sync.startScheduledRun().id());

        assertThat(data(get(polytomic, NEW, STATUSES)).get(0).has("status")).isFalse();
    }

    @Test
    void anotherRunCanBeStarted() {
        sync.nextRun(SimulatedRun.neverEnds());
        sync.forget(sync.startScheduledRun().id());

        assertThat(post(polytomic, NEW, EXECUTIONS, "{}").statusCode()).isEqualTo(200);
    }

    @Test
    void aPageTokenMissesNothingThatIsStartedAfterwards() {
        sync.pastRuns(1);
        sync.startScheduledRun();
        String newest = sync.executions().get(1).id();
        clock.advance(Duration.ofMinutes(1));
        String token = json(get(polytomic, NEW, EXECUTIONS + "?limit=1"))
                .at("/pagination/next_page_token")
                .asText();

        sync.forget(newest);
        sync.startScheduledRun();

        String rest = EXECUTIONS + "?limit=1&page_token=" + token;
        assertThat(Json.texts(data(get(polytomic, NEW, rest)), "id"))
                .containsExactly(sync.executions().get(0).id());
    }

    @Test
    void whatIsUnknownCannotBeForgotten() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sync.forget("nothing"))
                .withMessage("bulk sync " + sync.id() + " has no execution nothing");
    }
}
