package io.github.camelpolytomic.test.internal.routes;

import java.time.Duration;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelpolytomic.test.SampleSyncTestSupport;
import io.github.camelpolytomic.test.SampleWorkspace;
import io.github.camelpolytomic.test.SimulatedBulkSync;
import io.github.camelpolytomic.test.SimulatedExecution;
import io.github.camelpolytomic.test.internal.contract.Json;

import static io.github.camelpolytomic.test.ClientTestSupport.call;
import static io.github.camelpolytomic.test.ClientTestSupport.data;
import static io.github.camelpolytomic.test.ClientTestSupport.get;
import static io.github.camelpolytomic.test.ClientTestSupport.post;
import static io.github.camelpolytomic.test.ClientTestSupport.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Tag("any-locale")
class BulkSyncScheduleRoutesTest extends SampleSyncTestSupport {

    private static final String NEW = "2025-09-18";
    private static final String SYNC = "/api/bulk/syncs/" + SampleWorkspace.CRM_TO_WAREHOUSE;
    private static final String SCHEDULES = SYNC + "/schedules";
    private static final String WEEKLY = """
            {"schedule": {"frequency": "weekly", "dayOfWeek": "sunday", "hour": "1", "selectiveMode": "incrementalFields"}}
            """;

    @ParameterizedTest
    @ValueSource(strings = {"2024-02-08", "2025-09-18"})
    void aScheduleIsAddedReadChangedAndDeleted(String version) {
        JsonNode added = data(post(polytomic, version, SCHEDULES, WEEKLY));
        assertThat(added.path("syncId").asText()).isEqualTo(sync.id());
        assertThat(added.path("dayOfWeek").asText()).isEqualTo("sunday");
        assertThat(added.path("selectiveMode").asText()).isEqualTo("incrementalFields");
        assertThat(added.path("syncMode").asText()).isEqualTo("normal");
        assertThat(added.path("isDefault").asBoolean()).isFalse();
        assertThat(added.path("createdAt").asText()).isEqualTo("2026-02-03T04:00:00Z");
        assertThat(added.path("createdBy").isTextual()).isTrue();
        String path = SCHEDULES + "/" + sync.scheduleIds().get(1);
        assertThat(data(get(polytomic, version, path))).isEqualTo(added);

        clock.advance(Duration.ofHours(1));
        JsonNode changed = data(call(
                polytomic, version, "PUT", path, "{\"schedule\": {\"frequency\": \"hourly\", \"minute\": \"5\"}}"));
        assertThat(changed.path("frequency").asText()).isEqualTo("hourly");
        assertThat(changed.has("dayOfWeek")).isFalse();
        assertThat(changed.path("selectiveMode").asText()).isEqualTo("none");
        assertThat(changed.path("createdAt").asText()).isEqualTo("2026-02-03T04:00:00Z");
        assertThat(changed.path("updatedAt").asText()).isEqualTo("2026-02-03T05:00:00Z");

        assertThat(call(polytomic, version, "DELETE", path, "").body()).isEmpty();
        assertThat(get(polytomic, version, path).statusCode()).isEqualTo(404);
        assertThat(call(polytomic, version, "DELETE", path, "").statusCode()).isEqualTo(404);
        assertThat(sync.scheduleIds()).hasSize(1);
    }

    @Test
    void theDefaultScheduleIsOneOfThem() {
        post(polytomic, NEW, SCHEDULES, WEEKLY);

        JsonNode all = data(get(polytomic, NEW, SCHEDULES));

        assertThat(Json.texts(all, "frequency")).containsExactly("daily", "weekly");
        assertThat(Json.texts(all, "isDefault")).containsExactly("true", "false");
        assertThat(all.get(0).has("id")).isFalse();
        assertThat(data(get(polytomic, NEW, SYNC))
                        .at("/additional_schedules/0/id")
                        .asText())
                .isEqualTo(sync.scheduleIds().get(1));
    }

    @Test
    void theDefaultScheduleStays() {
        String path = SCHEDULES + "/" + sync.scheduleIds().get(0);

        assertThat(refusal(call(polytomic, NEW, "DELETE", path, "")))
                .isEqualTo("400 the default schedule of a bulk sync cannot be deleted");
        assertThat(sync.scheduleIds()).hasSize(1);
    }

    @Test
    void deletingAScheduleStopsNoRun() {
        post(polytomic, NEW, SCHEDULES, WEEKLY);
        SimulatedExecution running = sync.startScheduledRun();

        call(polytomic, NEW, "DELETE", SCHEDULES + "/" + sync.scheduleIds().get(1), "");

        assertThat(running.status()).isEqualTo("created");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{}                                                  | schedule is required",
                "{\"frequency\": \"daily\"}                          | schedule is required",
                "{\"schedule\": {}}                                  | frequency is required",
                "{\"schedule\": \"daily\"}                           | schedule must be an object",
                "{\"schedule\": {\"frequency\": \"daily\", \"dayOfWeek\": \"someday\"}} | day_of_week is out of range",
                "{\"schedule\": {\"frequency\": \"daily\", \"selectiveMode\": \"x\"}} | selective_mode must be one of "
                        + "[incrementalFields, none, nonincrementalFields]",
                "``                                                  | a JSON body is required"
            })
    void aScheduleThatMakesNoSenseIsRefused(String body, String message) {
        assertThat(refusal(post(polytomic, NEW, SCHEDULES, body))).isEqualTo("400 " + message);
        assertThat(sync.scheduleIds()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"GET, ''", "POST, ''", "GET, /any", "PUT, /any", "DELETE, /any"})
    void theOldestVersionHasNoSchedules(String method, String rest) {
        assertThat(refusal(call(polytomic, "2023-04-25", method, SCHEDULES + rest, "")))
                .isEqualTo("404 no " + method + " " + SCHEDULES + rest + " in version 2023-04-25");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"frequency\": \"continuous\"}                                      | 2026-02-03T04:00:00Z",
                "{\"frequency\": \"hourly\", \"minute\": \"20\"}                      | 2026-02-03T04:20:00Z",
                "{\"frequency\": \"hourly\"}                                          | 2026-02-03T05:00:00Z",
                "{\"frequency\": \"daily\", \"hour\": \"04\", \"minute\": \"05\"}     | 2026-02-03T04:05:00Z",
                "{\"frequency\": \"daily\", \"hour\": \"3\"}                          | 2026-02-04T03:00:00Z",
                "{\"frequency\": \"weekly\", \"day_of_week\": \"tuesday\"}            | 2026-02-10T00:00:00Z",
                "{\"frequency\": \"weekly\", \"day_of_week\": \"sunday\"}             | 2026-02-08T00:00:00Z",
                "{\"frequency\": \"multi\", \"multi\": {\"schedules\": [{\"item\": \"none\", \"schedule\": "
                        + "{\"frequency\": \"hourly\", \"minute\": \"7\"}}]}}         | 2026-02-03T04:07:00Z",
                "{\"frequency\": \"manual\"}                                          | null",
                "{\"frequency\": \"custom\", \"month\": \"2\"}                        | null"
            })
    void theNextRunFollowsFromTheSchedule(String schedule, String next) {
        polytomic
                .workspace()
                .add(SimulatedBulkSync.named("Timed")
                        .id("timed")
                        .source(SampleWorkspace.SHOP)
                        .destination(SampleWorkspace.BUCKET)
                        .schedule(schedule));

        assertThat(data(get(polytomic, NEW, "/api/bulk/syncs/timed/status"))
                        .path("next_execution_time")
                        .asText())
                .isEqualTo(next);
    }

    @Test
    void aScheduleInJavaIsCheckedToo() {
        assertThatThrownBy(() -> SimulatedBulkSync.named("Timed").schedule("{\"frequency\": \"never\"}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("frequency must be one of");
    }
}
