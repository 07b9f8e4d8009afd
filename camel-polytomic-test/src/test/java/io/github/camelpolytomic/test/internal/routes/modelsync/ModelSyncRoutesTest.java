package io.github.camelpolytomic.test.internal.routes.modelsync;

import java.time.Duration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelpolytomic.test.ModelSyncTestSupport;
import io.github.camelpolytomic.test.SimulatedField;
import io.github.camelpolytomic.test.SimulatedModelSync;
import io.github.camelpolytomic.test.SimulatedTarget;
import io.github.camelpolytomic.test.internal.contract.Json;

import static io.github.camelpolytomic.test.CallTestSupport.in;
import static org.assertj.core.api.Assertions.assertThat;

class ModelSyncRoutesTest extends ModelSyncTestSupport {

    private static final String SYNCS = "/api/syncs";

    @ParameterizedTest
    @ValueSource(strings = {OLDEST, OLD, NEW})
    void aSyncIsCreatedAndRead(String version) {
        JsonNode created = post(version, SYNCS, settings("{'active': true, 'sync_all_records': true}"));

        assertThat(get(version, SYNCS + "/" + created.path("id").asText())).isEqualTo(created);
        assertThat(created.path("active").asBoolean()).isTrue();
        assertThat(created.path("sync_all_records").asBoolean()).isTrue();
        assertThat(created.path("only_enrich_updates").asBoolean(true)).isFalse();
        assertThat(created.path("created_at").asText()).isEqualTo("2026-02-03T04:00:00Z");
        assertThat(created.at("/created_by/type").asText()).isEqualTo("user");
        assertThat(created.path("organization_id").asText())
                .isEqualTo(polytomic.workspace().organizationId());
        assertThat(created.at("/model_ids/0").asText()).isEqualTo(MODEL);
        assertThat(created.at("/identity/target").asText()).isEqualTo("Email");
        assertThat(created.has("problems")).isEqualTo(version.equals(NEW));
    }

    @ParameterizedTest
    @ValueSource(strings = {OLDEST, OLD, NEW})
    void anUpdateReplacesEverything(String version) {
        clock.advance(Duration.ofMinutes(1));

        JsonNode changed = put(version, SYNC, settings("{'policies': ['p']}"));

        assertThat(changed.path("name").asText()).isEqualTo("Mail");
        assertThat(changed.path("active").asBoolean(true)).isFalse();
        assertThat(changed.at("/schedule/frequency").asText()).isEqualTo("manual");
        assertThat(changed.path("policies")).hasSize(1);
        assertThat(changed.path("created_at").asText()).isEqualTo("2026-02-03T04:00:00Z");
        assertThat(changed.path("updated_at").asText()).isEqualTo("2026-02-03T04:01:00Z");
        assertThat(get(version, SYNC)).isEqualTo(changed);
    }

    @Test
    void whatIsUnknownIsKeptAsLongAsItIsRepeated() {
        put(NEW, SYNC, settings("{'brand_new': [1, null]}"));

        assertThat(get(NEW, SYNC).path("brand_new")).hasSize(2);
        assertThat(put(NEW, SYNC, settings("{}")).has("brand_new")).isFalse();
    }

    @Test
    void whatIsReadCanBeSentBackUnchanged() {
        put(NEW, SYNC, settings("""
                {'model_filters': {'conditions': [{'function': 'IsNull', 'source': {'model_id': 'm', 'field': 'f'}}]},
                 'target_filters': {'logic': 'x', 'conditions':
                    [{'label': 'x', 'field': 'Status', 'function': 'Equality', 'value': 'open'}]}}"""));
        JsonNode read = get(NEW, SYNC);

        assertThat(put(NEW, SYNC, read.toString())).isEqualTo(read);
    }

    @Test
    void aSyncIsDeletedWithItsRun() {
        String execution = sync.startScheduledRun().id();

        assertThat(in(NEW, polytomic).delete(SYNC).body()).isEmpty();

        assertThat(refusal(NEW, "GET", SYNC, "")).isEqualTo("404 no model sync with id people");
        assertThat(sync.executions()).singleElement().satisfies(run -> {
            assertThat(run.id()).isEqualTo(execution);
            assertThat(run.status()).isEqualTo("canceling");
        });
    }

    @Test
    void aDeactivationLeavesTheRunAlone() {
        sync.startScheduledRun();

        JsonNode response = post(OLD, SYNC + "/activate", "{\"active\": false}");

        assertThat(response).isEqualTo(Json.parseObject("{\"id\": \"people\", \"active\": false}"));
        assertThat(sync.isActive()).isFalse();
        assertThat(sync.executions().get(0).cancelRequests()).isZero();
        assertThat(get(OLD, SYNC + "/status").path("next_execution_time").isNull())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {OLDEST, OLD})
    void anOlderListHasWholeSyncs(String version) {
        assertThat(get(version, SYNCS)).singleElement().isEqualTo(get(version, SYNC));
    }

    @Test
    void theNewestListHasPagesOfSmallItems() {
        polytomic
                .workspace()
                .add(SimulatedModelSync.named("Second").id("second").target(TARGET, "Contact"));

        JsonNode first = json(in(NEW, polytomic).get(SYNCS + "?limit=1"));
        JsonNode second = json(in(NEW, polytomic)
                .get(SYNCS + "?limit=1&page_token="
                        + first.at("/pagination/next_page_token").asText()));

        ObjectNode item = (ObjectNode) first.at("/data/0");
        assertThat(item.remove("created_by").path("type").asText()).isEqualTo("user");
        assertThat(item.remove("updated_by").path("type").asText()).isEqualTo("user");
        assertThat(item).isEqualTo(json("""
                {'id': 'people', 'active': true, 'mode': 'updateOrCreate', 'name': 'People',
                 'only_enrich_updates': false, 'schedule': {'frequency': 'daily', 'hour': '5'},
                 'skip_initial_backfill': false, 'sync_all_records': false, 'model_ids': ['%s'],
                 'target_connection_id': '%s', 'target_object': 'Contact', 'organization_id': '%s',
                 'created_at': '2026-02-03T04:00:00Z', 'updated_at': '2026-02-03T04:00:00Z'}""".formatted(
                        MODEL, TARGET, polytomic.workspace().organizationId())));
        assertThat(second.at("/data/0/id").asText()).isEqualTo("second");
        assertThat(second.path("pagination")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "active=true, 1",
        "active=false, 0",
        "mode=updateOrCreate, 1",
        "mode=create, 0",
        "target_connection_id=" + TARGET + ", 1",
        "target_connection_id=other, 0"
    })
    void aListIsFiltered(String query, int found) {
        assertThat(get(OLD, SYNCS + "?" + query)).hasSize(found);
        assertThat(get(NEW, SYNCS + "?" + query)).hasSize(found);
        assertThat(get(OLDEST, SYNCS + "?" + query)).hasSize(1);
    }

    @Test
    void itsErrorHandlingChangesMemberByMember() {
        String path = SYNC + "/error-handling";

        assertThat(get(NEW, path)).isEqualTo(json("""
                {'auto_retry_record_errors': false, 'notify_on_record_errors': false, 'subscribers': [],
                 'warning_notifications': false}"""));
        put(NEW, path, "{\"subscribers\": [\"ops@example.org\"], \"notify_on_record_errors\": true}");
        put(NEW, path, "{\"warning_notifications\": true}");
        assertThat(get(NEW, path)).isEqualTo(json("""
                {'auto_retry_record_errors': false, 'notify_on_record_errors': true,
                 'subscribers': ['ops@example.org'], 'warning_notifications': true}"""));
        assertThat(put(NEW, path, "{\"subscribers\": []}").path("subscribers")).isEmpty();
    }

    @Test
    void theKindsOfSchedulesAreListed() {
        assertThat(get(OLDEST, SYNCS + "/schedules").path("schedule_options"))
                .hasSize(9)
                .first()
                .satisfies(
                        option -> assertThat(option.path("frequency").asText()).isEqualTo("manual"));
    }

    @Test
    void aFieldThatTheTargetHasNoMoreStopsTheSync() {
        polytomic.workspace().add(target(SimulatedTarget.named("Contact")));
        assertThat(get(NEW, SYNC).path("problems")).isEmpty();

        polytomic.workspace().add(target(SimulatedTarget.named("Contact").field(SimulatedField.of("Id", "string"))));

        assertThat(get(NEW, SYNC).path("problems")).singleElement().isEqualTo(json("""
                {'code': 'unknown_target_field', 'message': 'the target has no field Email',
                 'path': '$.fields[0].target', 'severity': 'error'}"""));
        assertThat(refusal(NEW, "POST", SYNC + "/executions", "{}")).isEqualTo("400 model sync people has problems");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'name': null} | 400 name is required",
                "{'fields': null} | 400 fields is required",
                "{'fields': [{}]} | 400 target is required",
                "{'mode': 'merge'} | 400 mode is none of a model sync",
                "{'target': {'connection_id': 'x', 'object': 'y', 'create': {}}} | 400 target has either object or create",
                "{'schedule': {'frequency': 'runafter', 'run_after': {}}} | 400 run_after.sync_ids or run_after.bulk_sync_ids is required",
                "{'schedule': {'frequency': 'dbtcloud', 'connection_id': 'x'}} | 400 job_id is required",
                "{'override_fields': [{'target': 'Status'}]} | 400 override_fields: override_value is required without a source",
                "{'mode': 'append'} | 422 object Contact does not support mode append",
                "{'identity': null} | 422 mode updateOrCreate requires an identity",
                "{'fields': [{'target': 'Fax'}]} | 422 object Contact has no field Fax",
                "{'fields': [{'target': 'Email', 'source': {'model_id': 'x', 'field': 'y'}}]} | 422 no model with id x",
                "{'target': {'connection_id': 'x', 'object': 'y'}} | 422 no connection with id x"
            })
    void whatDoesNotFitIsRefused(String change, String refusal) {
        assertThat(refusal(OLD, "POST", SYNCS, settings(change))).isEqualTo(refusal);
        assertThat(refusal(NEW, "POST", SYNCS, settings(change)))
                .isEqualTo(refusal.replaceFirst("422 (no \\w+ with id)", "404 $1"));
    }

    @Test
    void aFieldWithASourceAmongTheFixedOnesIsAnOrdinaryField() {
        JsonNode created = post(NEW, SYNCS, settings("""
                {'override_fields': [{'target': 'Status', 'override_value': 'new', 'encryption_enabled': true},
                                     {'target': 'Id', 'source': {'model_id': 'm', 'field': 'id'}}]}"""));

        assertThat(created.path("override_fields")).singleElement().isEqualTo(json("""
                {'target': 'Status', 'override_value': 'new'}"""));
        assertThat(Json.texts(created.path("fields"), "target")).containsExactly("Email", "Id");
    }

    @ParameterizedTest
    @ValueSource(strings = {TARGET, "database"})
    void itsConnectionsAreInUse(String connection) {
        assertThat(refusal(NEW, "DELETE", "/api/connections/" + connection, "")).isEqualTo("422 connection in use");

        in(NEW, polytomic).delete("/api/connections/" + connection + "?force=true");

        assertThat(polytomic.workspace().modelSyncs()).isEmpty();
    }

    @Test
    void theDeletionOfItsModelBreaksIt() {
        in(NEW, polytomic).delete("/api/models/" + MODEL);

        assertThat(get(NEW, SYNC).path("problems")).singleElement().isEqualTo(json("""
                {'code': 'unknown_model', 'message': 'there is no model %s', 'path': '$.fields[0].source.model_id',
                 'severity': 'error'}""".formatted(MODEL)));
        assertThat(refusal(NEW, "POST", SYNC + "/executions", "{}")).isEqualTo("400 model sync people has problems");
    }
}
