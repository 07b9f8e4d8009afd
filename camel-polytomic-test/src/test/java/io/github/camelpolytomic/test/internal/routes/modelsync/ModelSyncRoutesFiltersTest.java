package io.github.camelpolytomic.test.internal.routes.modelsync;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelpolytomic.test.ModelSyncTestSupport;
import io.github.camelpolytomic.test.SimulatedTarget;
import io.github.camelpolytomic.test.internal.contract.Json;

import static org.assertj.core.api.Assertions.assertThat;

/** Filters and identities have a form of older versions, and a newer one. */
class ModelSyncRoutesFiltersTest extends ModelSyncTestSupport {

    private static final String FILTERS = """
            {'filters': [{'field_id': 'country', 'function': 'Equality', 'value': 'NO'},
                         {'field_id': 'Status', 'field_type': 'Target', 'function': 'IsNotNull'}],
             'filter_logic': 'A'}""";

    @ParameterizedTest
    @ValueSource(strings = {OLDEST, OLD})
    void olderFiltersAreReadInBothForms(String version) {
        JsonNode old = put(version, SYNC, settings(FILTERS));

        assertThat(old.path("filters")).isEqualTo(array("""
                {'list': [{'field_type': 'Model', 'function': 'Equality', 'label': 'A', 'value': 'NO',
                           'field': {'field': 'country', 'model_id': '%s'}, 'field_id': 'country'},
                          {'field_type': 'Target', 'function': 'IsNotNull', 'label': 'A', 'field_id': 'Status'}]}""".formatted(MODEL)));
        assertThat(old.path("filter_logic").asText()).isEqualTo("A");
        assertThat(old.has("model_filters")).isFalse();
        assertThat(get(NEW, SYNC).path("model_filters")).isEqualTo(json("""
                {'conditions': [{'function': 'Equality', 'value': 'NO', 'label': 'A',
                                 'source': {'field': 'country', 'model_id': '%s'}}], 'logic': 'A'}""".formatted(MODEL)));
        assertThat(get(NEW, SYNC).path("target_filters")).isEqualTo(json("""
                {'conditions': [{'function': 'IsNotNull', 'field': 'Status', 'label': 'A'}], 'logic': ''}"""));
        assertThat(get(NEW, SYNC).path("filters")).isEqualTo(old.path("filters"));
    }

    @Test
    void theLogicOfTargetFiltersIsInTheTargetOfOlderVersions() {
        put(NEW, SYNC, settings("""
                {'target_filters': {'logic': 'x OR (y and x)', 'conditions': [
                    {'label': 'x', 'field': 'Status', 'function': 'IsNull'},
                    {'label': 'y', 'field': 'Id', 'function': 'Equality',
                     'value_source': {'model_id': 'm', 'field': 'id'}}]}}"""));

        assertThat(get(OLD, SYNC).at("/target/filter_logic").asText()).isEqualTo("x OR (y and x)");
        assertThat(get(OLD, SYNC).path("filters")).hasSize(2);
        assertThat(get(NEW, SYNC).at("/model_filters/conditions")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A | true",
                "A and B | true",
                "(A OR b) | names no condition with b",
                "A and B and C | true",
                "A and (B or C | lacks a closing parenthesis",
                "A and | is incomplete",
                "A B C | does not expect B",
                "A or B | leaves out the condition C",
                "A or B and & | names no condition with &"
            })
    void theLogicNamesEachCondition(String logic, String outcome) {
        String conditions =
                switch (logic) {
                    case "A" -> "{'function': 'IsNull', 'source': {'model_id': 'm', 'field': 'f'}}";
                    case "A and B" ->
                        "{'function': 'IsNull', 'source': {'model_id': 'm', 'field': 'f'}},"
                                + "{'function': 'True', 'source': {'model_id': 'm', 'field': 'g'}}";
                    default ->
                        "{'function': 'IsNull', 'source': {'model_id': 'm', 'field': 'f'}},"
                                + "{'function': 'True', 'source': {'model_id': 'm', 'field': 'g'}},"
                                + "{'function': 'False', 'source': {'model_id': 'm', 'field': 'h'}}";
                };
        String body = settings("{'model_filters': {'logic': '%s', 'conditions': [%s]}}".formatted(logic, conditions));

        if (outcome.equals("true")) {
            assertThat(put(NEW, SYNC, body).at("/model_filters/logic").asText()).isEqualTo(logic);
        } else {
            assertThat(refusal(NEW, "PUT", SYNC, body)).isEqualTo("400 model_filters.logic " + outcome);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'model_filters': {'conditions': [{'function': 'IsNull'}]}} | 400 source is required",
                "{'model_filters': {'conditions': [{'function': 'Same', 'source': {'model_id': 'm', 'field': 'f'}}]}} | 400 function must be one of",
                "{'target_filters': {'conditions': [{'function': 'IsNull'}]}} | 400 field is required",
                "{'target_filters': {'conditions': [{'function': 'Equality', 'field': 'Id', 'value': 1, 'value_source': {'model_id': 'm', 'field': 'f'}}]}} | 400 a condition has either value or value_source",
                "{'target_filters': {'conditions': [{'function': 'IsNull', 'field': 'Id', 'label': 'x'}, {'function': 'IsNull', 'field': 'Id'}]}} | 400 target_filters: either all conditions have a label or none",
                "{'target_filters': {'conditions': [{'function': 'IsNull', 'field': 'Id', 'label': '1x'}]}} | 400 target_filters has a malformed label",
                "{'model_filters': {'conditions': []}, 'filters': [{'field_id': 'x', 'function': 'IsNull'}]} | 400 filters, model_filters and target_filters describe different filters",
                "{'model_filters': {'conditions': []}, 'filter_logic': 'A'} | 400 filters, model_filters and target_filters describe different filters",
                "{'identities': {}} | 400 identities.mappings is required",
                "{'identities': {'mappings': [{'function': 'Same', 'target': 'Id'}]}} | 400 function must be one of"
            })
    void whatDoesNotFitIsRefused(String change, String refusal) {
        assertThat(refusal(NEW, "PUT", SYNC, settings(change))).startsWith(refusal);
    }

    @Test
    void severalIdentitiesAreReplacedTogether() {
        String two = """
                {'identities': {'strategy': 'and', 'mappings': [
                    {'function': 'Equality', 'target': 'Email', 'source': {'model_id': 'm', 'field': 'email'}},
                    {'function': 'OneOf', 'target': 'Id', 'source': {'model_id': 'm', 'field': 'id'}}]}}""";
        JsonNode changed = put(NEW, SYNC, settings(two));

        assertThat(changed.path("identities")).isEqualTo(json(two).path("identities"));
        assertThat(changed.path("identity")).isEqualTo(changed.at("/identities/mappings/0"));
        assertThat(get(OLD, SYNC).path("identity")).isEqualTo(changed.path("identity"));
        assertThat(get(OLD, SYNC).has("identities")).isFalse();
        assertThat(refusal(OLD, "PUT", SYNC, settings("{}")))
                .isEqualTo("400 the sync has several identity mappings: identities is required");
        assertThat(put(NEW, SYNC, settings("{'mode': 'create', 'identities': {'mappings': []}}"))
                        .has("identity"))
                .isFalse();
    }

    @Test
    void severalIdentitiesNeedATargetThatSupportsThem() {
        polytomic
                .workspace()
                .add(target(SimulatedTarget.named("Contact")).targetProperty("supports_multiple_identities", false));

        assertThat(refusal(NEW, "PUT", SYNC, settings("""
                        {'identities': {'strategy': 'and', 'mappings': [
                            {'function': 'Equality', 'target': 'a', 'source': {'model_id': 'm', 'field': 'a'}},
                            {'function': 'Equality', 'target': 'b', 'source': {'model_id': 'm', 'field': 'b'}}]}}""")))
                .isEqualTo("422 the target does not support several identity mappings");
    }

    private static JsonNode array(String text) {
        return Json.parseObject(text.replace('\'', '"')).path("list");
    }
}
