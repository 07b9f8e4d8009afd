package io.github.camelpolytomic.test.internal.routes.modelsync;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelpolytomic.test.ModelSyncTestSupport;
import io.github.camelpolytomic.test.SampleWorkspace;
import io.github.camelpolytomic.test.internal.contract.Json;

import static org.assertj.core.api.Assertions.assertThat;

class ModelSyncSourceRoutesTest extends ModelSyncTestSupport {

    private static final String SHOP = "/api/connections/" + SampleWorkspace.SHOP;

    @ParameterizedTest
    @CsvSource({"2023-04-25, /source", "2024-02-08, /modelsync/source", "2025-09-18, /modelsync/source"})
    void aSourceOffersItsTables(String version, String path) {
        JsonNode source = get(version, SHOP + path);

        assertThat(source.at("/items/table/has_items").asBoolean()).isTrue();
        assertThat(Json.elements(source.at("/items/table/items"))).contains("public.customers", "public.orders");
        assertThat(Json.elements(source.path("requires_one_of"))).containsExactly("table");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "params%5Btable%5D=public.customers",
                "params%5Btable%5D%5B0%5D=public.customers",
                "params=%7B%22table%22:%5B%22public.customers%22%5D%7D",
                "params=%7B%22table%22:%22public.customers%22%7D"
            })
    void theTableOfFieldsIsNamedAsTheClientsDoIt(String query) {
        JsonNode fields = get(NEW, SHOP + "/modelsync/source/fields?" + query);

        assertThat(Json.texts(fields, "name")).contains("id", "email");
        assertThat(fields.at("/0/unique").asBoolean()).isTrue();
        assertThat(fields)
                .isEqualTo(post(OLDEST, SHOP + "/source/fields", "{\"query\": {\"table\": \"public.customers\"}}"));
    }

    @Test
    void severalTablesHaveTheirFieldsInOneList() {
        String path = SHOP + "/modelsync/source/fields?params%5Btable%5D=public.customers";
        int ofOne = get(NEW, path).size();

        assertThat(get(NEW, path + "&params%5Btable%5D=public.orders")).hasSizeGreaterThan(ofOne);
    }

    @Test
    void whatIsNoTableIsRefused() {
        assertThat(refusal(NEW, "GET", SHOP + "/modelsync/source/fields", "")).isEqualTo("400 table is required");
        assertThat(refusal(NEW, "GET", SHOP + "/modelsync/source/fields?params%5Btable%5D=x", ""))
                .isEqualTo("400 the source has no table x");
        assertThat(refusal(NEW, "GET", SHOP + "/modelsync/source?params=x", ""))
                .isEqualTo("400 params must be a JSON object");
        assertThat(refusal(NEW, "GET", "/api/connections/" + SampleWorkspace.WAREHOUSE + "/modelsync/source", ""))
                .isEqualTo("400 connection " + SampleWorkspace.WAREHOUSE + " is not a source of models");
    }
}
