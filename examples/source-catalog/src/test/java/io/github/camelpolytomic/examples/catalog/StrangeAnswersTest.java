package io.github.camelpolytomic.examples.catalog;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import io.github.camelpolytomic.test.Fault;
import io.github.camelpolytomic.test.PolytomicSimulatorExtension;

import static io.github.camelpolytomic.examples.catalog.CatalogTestSupport.field;
import static io.github.camelpolytomic.examples.catalog.CatalogTestSupport.page;
import static io.github.camelpolytomic.examples.catalog.CatalogTestSupport.runWithAccount;
import static io.github.camelpolytomic.examples.catalog.CatalogTestSupport.schema;
import static io.github.camelpolytomic.examples.catalog.CatalogTestSupport.texts;
import static org.assertj.core.api.Assertions.assertThat;

class StrangeAnswersTest {

    private static final List<String> NAMES = List.of(
            "<script>alert(1)</script>",
            "</style></script><img src=x onerror=alert(1)>",
            "\"><a href='javascript:alert(1)'>&amp; & &#60; ]]> -->",
            "a b",
            "ä/ö?#%20=+~",
            "${body} {{key}} {curly} {$source}",
            "\u202Eleft\u2066",
            "😀");

    @RegisterExtension
    static final PolytomicSimulatorExtension polytomic = new PolytomicSimulatorExtension();

    @TempDir
    Path directory;

    @Test
    void aNameOfAnyKindIsShownAsText() {
        Document page = catalog("{\"schemas\": [%s]}".formatted(join(StrangeAnswersTest::schemaOf)), """
                {"configuration": {%s}, "modes": [%s], "supported_resync_modes": []}""".formatted(
                        join(StrangeAnswersTest::settingOf), join(StrangeAnswersTest::modeOf)));

        assertThat(NAMES).allSatisfy(name -> {
            Element row = field(page, name, name);
            assertThat(texts(row, ".type, .remote, .values .text")).hasSize(3).containsOnly(name);
            assertThat(row.select(".reference a").text()).isEqualTo(name + " › " + name);
            assertThat(row.select(".reference a").attr("href")).isEqualTo("#" + row.id());
        });
        Element destination = page.getElementById("destination");
        assertThat(texts(destination, ".settings > li > .name")).containsAll(NAMES);
        assertThat(texts(destination, ".default code")).containsExactlyElementsOf(NAMES);
        assertThat(texts(destination, ".modes dt .name")).containsExactlyElementsOf(NAMES);
        assertThat(texts(destination, ".modes dd .text")).containsExactlyElementsOf(NAMES);
        assertThat(page.select("script")).hasSize(1);
        assertThat(page.select("img")).isEmpty();
        assertThat(page.select("a")).allSatisfy(link -> assertThat(
                        page.getElementById(link.attr("href").substring(1)))
                .isNotNull());
    }

    @Test
    void charactersThatAPageCannotHoldAreReplaced() {
        Document page = catalog("""
                {"schemas": [{"id": "\\u0000\\u0001a\\u000b\\u001b\\u007f\\u0085\\u009f\\ufffe\\uffff\\ud800", "fields": []}]}""", "{}");

        assertThat(schema(page, "\uFFFD\uFFFDa" + "\uFFFD".repeat(7) + "?").text())
                .contains("It has no fields.");
    }

    @Test
    void whatTheServiceLeavesOutIsLeftOut() {
        Document page = catalog("""
                {"capabilities": null, "configuration": null, "news": {"a b": [null]}, "schemas": [
                  {"id": "empty", "name": null, "fields": [], "news": 1},
                  {"id": "unread", "name": "Unread", "fields": null},
                  {"id": null, "name": null},
                  {"id": "odd", "fields": [
                    {"id": "bare"},
                    {"id": "nulls", "name": null, "path": null, "type": null, "type_spec": null, "remote_type": null,
                     "is_primary_key": null, "user_managed": null, "association": null, "values": null},
                    {"id": "nowhere", "association": {"id": "x", "reference_to": null}},
                    {"id": "outside", "association": {"reference_to": ["elsewhere"], "referenced_field": "id"}},
                    {"id": "vague", "association": {"reference_to": ["empty"]}},
                    {"id": "list", "values": [{"label": null, "value": "v"}, {"label": "L"}, {}], "news": {}},
                    {"name": "no id"},
                    {}
                  ]}
                ]}""", """
                {"configuration": null, "modes": null, "supported_resync_modes": null, "news": []}""");

        assertThat(texts(page, ".schema h3 .name")).containsExactly("empty", "Unread", "(unnamed)", "odd");
        assertThat(texts(page, ".schema .empty"))
                .containsExactly("It has no fields.", "Its fields were not read.", "Its fields were not read.");
        assertThat(texts(schema(page, "odd"), "tbody th"))
                .containsExactly("bare", "nulls", "nowhere", "outside", "vague", "list", "no id", "(unnamed)");
        assertThat(field(page, "odd", "outside").select(".reference").text()).isEqualTo("→ elsewhere › id");
        assertThat(field(page, "odd", "outside").select("a")).isEmpty();
        assertThat(field(page, "odd", "vague").select("a").attr("href")).isEqualTo("#schema:empty");
        assertThat(field(page, "odd", "list").select("li"))
                .extracting(Element::text)
                .containsExactly("v", "L", "");
        assertThat(texts(page.getElementById("destination"), ".empty"))
                .containsExactly("It needs no settings.", "It names no modes.", "It names no resync modes.");
    }

    @Test
    void aNumberOfOneHasASingular() {
        Document page = catalog("""
                {"schemas": [{"id": "one", "fields": [{"id": "f", "values": [{"value": "v"}],
                  "association": {"reference_to": ["one"], "referenced_field": "f"}}]}]}""", "{}");

        assertThat(texts(page, ".figures li")).containsExactly("1 schema", "1 field", "1 reference", "1 pick list");
        assertThat(texts(page, ".schema summary")).containsExactly("one 1 field", "Referenced by 1 field", "1 value");
    }

    @Test
    void aSourceWithoutSchemasSaysSo() {
        assertThat(texts(catalog("{\"schemas\": null}", "{}"), "#schemas > .empty"))
                .contains("This source offers no schemas.");
    }

    @Test
    void ofTwoSchemasWithOneIdentifierTheFirstHasTheAnchor() {
        Document page = catalog("""
                {"schemas": [{"id": "x", "name": "first", "fields": [{"id": "f"}, {"id": "f"}]},
                             {"id": "x", "name": "second", "fields": [{"id": "f"}, {"id": "g"}]}]}""", "{}");

        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        assertThat(schema(page, "first").id()).isEqualTo("schema:x");
        assertThat(schema(page, "second").hasAttr("id")).isFalse();
    }

    @Test
    void differentIdentifiersHaveDifferentAnchors() {
        Document page = catalog("""
                {"schemas": [{"id": "a b"}, {"id": "a_b"}, {"id": "a=20b"}, {"id": "a%20b"}, {"id": "A b"},
                             {"id": "a", "fields": [{"id": "b"}]}, {"id": "a/b"}]}""", "{}");

        assertThat(page.select(".schema, .schema tbody tr").eachAttr("id"))
                .containsExactly(
                        "schema:a=20b",
                        "schema:a_b",
                        "schema:a=3D20b",
                        "schema:a=2520b",
                        "schema:A=20b",
                        "schema:a",
                        "schema:a/b",
                        "schema:a=2Fb");
    }

    @Test
    void settingsOfAnotherShapeAreShownAsTheyCame() {
        Document page = catalog("{}", """
                {"configuration": {"$ref": "#/definitions/Settings", "limit": 5, "on": true,
                   "definitions": {"Settings": {"required": ["a b"], "properties": {"a b": {"type": "string"}}}},
                   "tags": {"default": ["x", {"y": 1}], "required": false, "items": null}}}""");

        assertThat(texts(page.getElementById("destination"), ".settings .name"))
                .containsExactly("$ref", "limit", "on", "definitions", "tags");
        assertThat(texts(page.getElementById("destination"), "pre"))
                .startsWith("#/definitions/Settings", "5", "true")
                .last()
                .asString()
                .contains("\"required\"", "\"a b\"", "\"properties\"");
        assertThat(page.select(".default code").text()).contains("\"x\"", "\"y\"");
    }

    @Test
    void aSourceWithSettingsShowsThemToo() {
        assertThat(runWithAccount(polytomic.simulator(), directory, Map.of())).isZero();

        assertThat(texts(page(directory), ".source-settings li"))
                .containsExactly("replication_slot", "publication default polytomic");
    }

    private Document catalog(String source, String destination) {
        polytomic.simulator().misbehave(answer(source).on("/api/bulk/source/"));
        polytomic.simulator().misbehave(answer(destination).on("/api/bulk/dest/"));
        assertThat(runWithAccount(polytomic.simulator(), directory, Map.of())).isZero();
        return page(directory);
    }

    private static Fault answer(String data) {
        return Fault.body(200, "application/json", "{\"data\": " + data + "}");
    }

    private static String join(UnaryOperator<String> json) {
        return NAMES.stream().map(StrangeAnswersTest::quoted).map(json).collect(Collectors.joining(", "));
    }

    private static String schemaOf(String name) {
        return """
                {"id": $, "name": $, "fields": [{"id": $, "name": $, "type": $, "remote_type": $,
                  "association": {"id": $, "name": $, "reference_to": [$], "referenced_field": $},
                  "values": [{"label": $, "value": $}]}]}""".replace("$", name);
    }

    private static String settingOf(String name) {
        return """
                $: {"default": $, "required": true, "items": {$: {"required": false}}}""".replace("$", name);
    }

    private static String modeOf(String name) {
        return """
                {"id": $, "label": $, "description": $}""".replace("$", name);
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
