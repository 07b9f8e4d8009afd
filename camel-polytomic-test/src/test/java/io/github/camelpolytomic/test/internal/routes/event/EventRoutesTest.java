package io.github.camelpolytomic.test.internal.routes.event;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelpolytomic.test.CallTestSupport;
import io.github.camelpolytomic.test.SampleSyncTestSupport;
import io.github.camelpolytomic.test.SampleWorkspace;
import io.github.camelpolytomic.test.Workspace;
import io.github.camelpolytomic.test.internal.contract.Json;

import static io.github.camelpolytomic.test.CallTestSupport.data;
import static io.github.camelpolytomic.test.CallTestSupport.in;
import static io.github.camelpolytomic.test.CallTestSupport.message;
import static org.assertj.core.api.Assertions.assertThat;

class EventRoutesTest extends SampleSyncTestSupport {

    private static final String NEW = "2025-09-18";

    @ParameterizedTest
    @ValueSource(strings = {"2023-04-25", "2024-02-08", NEW})
    void anEventThatATestEmitsIsListed(String version) {
        String id = polytomic.workspace().emit("model.archived", "{\"asset\": {\"id\": 7}}");

        assertThat(data(in(version, polytomic).get("/api/events")))
                .singleElement()
                .isEqualTo(Json.parseObject(
                        """
                {"id": "%s", "type": "model.archived", "created_at": "2026-02-03T04:00:00Z", "organization_id": "%s",
                 "event": {"organization_id": "%s", "asset": {"id": 7}}}
                """.formatted(id, SampleWorkspace.ORGANIZATION_ID, SampleWorkspace.ORGANIZATION_ID)));
    }

    @Test
    void theNewestComeFirstAndTenByDefault() {
        for (int i = 0; i < 120; i++) {
            polytomic.workspace().emit("number", "{\"number\": " + i + "}");
            clock.advance(Duration.ofSeconds(1));
        }

        assertThat(numbers("")).containsExactly(119, 118, 117, 116, 115, 114, 113, 112, 111, 110);
        assertThat(numbers("?limit=2")).containsExactly(119, 118);
        assertThat(numbers("?limit=100")).hasSize(100).endsWith(20);
    }

    @Test
    void bothBoundsAreExcluded() {
        for (int i = 0; i < 4; i++) {
            polytomic.workspace().emit("number", "{\"number\": " + i + "}");
            clock.advance(Duration.ofSeconds(1));
        }

        assertThat(numbers("?starting_after=2026-02-03T04:00:00Z&ending_before=2026-02-03T04:00:03Z"))
                .containsExactly(2, 1);
        assertThat(numbers("?starting_after=2026-02-03T05:00:01.5%2B01:00")).containsExactly(3, 2);
        assertThat(numbers("?ending_before=2026-02-03T04:00:00Z")).isEmpty();
    }

    @Test
    void theyAreFilteredByTypeAndKeptForTwoDays() {
        polytomic.workspace().emit("one", "{\"number\": 1}");
        clock.advance(Duration.ofHours(24));
        polytomic.workspace().emit("other", "{\"number\": 2}");

        assertThat(numbers("")).containsExactly(2, 1);
        assertThat(numbers("?type=one")).containsExactly(1);
        assertThat(numbers("?type=neither")).isEmpty();
        clock.advance(Duration.ofHours(24));
        assertThat(numbers("")).containsExactly(2, 1);
        clock.advance(Duration.ofMillis(1));
        assertThat(numbers("")).containsExactly(2);
    }

    @ParameterizedTest
    @CsvSource({
        "limit=0, limit must be a whole number from 1 to 100",
        "limit=101, limit must be a whole number from 1 to 100",
        "limit=many, limit must be a whole number from 1 to 100",
        "starting_after=yesterday, starting_after must be a time as in RFC 3339",
        "ending_before=2026-02-03, ending_before must be a time as in RFC 3339",
        "organization_id=nobody, no access to organization nobody"
    })
    void whatCannotBeListedIsUnprocessable(String query, String message) {
        HttpResponse<String> response = in(NEW, polytomic).get("/api/events?" + query);

        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(message(response)).isEqualTo(message);
    }

    @Test
    void anOrganizationSeesOnlyItsOwnAndAPartnerThoseOfEach() {
        Workspace other = polytomic.workspace().acceptPartnerKey("partner").addOrganization("Other");
        other.emit("number", "{\"number\": 1}");
        CallTestSupport partner = in(NEW, polytomic).bearing("partner");
        String ofOther = "/api/events?organization_id=" + other.organizationId();

        assertThat(numbers("")).isEmpty();
        assertThat(data(in(NEW, polytomic).bearing(other.apiKey()).get(ofOther)))
                .hasSize(1);
        assertThat(data(partner.get(ofOther))).hasSize(1);
        assertThat(data(partner.get("/api/events"))).isEmpty();
        assertThat(in(NEW, polytomic).get(ofOther).statusCode()).isEqualTo(422);
        assertThat(partner.basic(SampleWorkspace.ORGANIZATION_ID, "partner")
                        .get(ofOther)
                        .statusCode())
                .isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023-04-25", "2024-02-08", NEW})
    void theTypesAreListed(String version) {
        assertThat(Json.elements(data(in(version, polytomic).get("/api/events_types"))))
                .hasSize(10)
                .contains("bulk_sync.completed_with_error", "sync.completed_with_errors")
                .doesNotHaveDuplicates();
    }

    private List<Integer> numbers(String query) {
        return data(in(NEW, polytomic).get("/api/events" + query))
                .valueStream()
                .map(event -> event.at("/event/number"))
                .map(JsonNode::asInt)
                .toList();
    }
}
