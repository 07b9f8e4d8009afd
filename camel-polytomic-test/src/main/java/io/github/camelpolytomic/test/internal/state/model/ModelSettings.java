package io.github.camelpolytomic.test.internal.state.model;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.camelpolytomic.test.internal.contract.Json;
import io.github.camelpolytomic.test.internal.contract.RequestBody;

/**
 * The settings of a model that requests make, as they were given.
 *
 * @param given the members that were given; all of them have the type of the contract
 */
public record ModelSettings(ObjectNode given) {

    /** The members of the contract, and those that are not. */
    static final Set<String> KNOWN = Set.of(
            "additional_fields",
            "configuration",
            "connection_id",
            "enricher",
            "fields",
            "identifier",
            "labels",
            "name",
            "organization_id",
            "policies",
            "refresh",
            "relations",
            "tracking_columns");

    /**
     * Reads and checks the settings of a request.
     *
     * @param configurationRequired whether they need a configuration
     */
    public static ModelSettings read(RequestBody body, boolean configurationRequired) {
        body.requiredText("name");
        body.requiredText("connection_id");
        if (configurationRequired) {
            body.requiredObject("configuration");
        }
        body.object("configuration");
        body.object("enricher").map(RequestBody::new).ifPresent(ModelSettings::checkEnricher);
        List.of("fields", "labels", "policies", "tracking_columns").forEach(body::texts);
        List.of("identifier", "organization_id").forEach(body::text);
        body.flag("refresh");
        each(body, "additional_fields", field -> {
            List.of("name", "label", "type").forEach(field::requiredText);
            field.text("example");
        });
        each(body, "relations", relation -> {
            RequestBody to = new RequestBody(relation.requiredObject("to"));
            List.of("model_id", "field").forEach(to::requiredText);
            relation.requiredText("from");
        });
        return new ModelSettings(body.json());
    }

    /** The same settings, with those of before for what is absent. */
    ModelSettings over(ModelSettings before) {
        ObjectNode all = before.given.deepCopy();
        given.properties().stream()
                .filter(member -> !member.getValue().isNull())
                .forEach(member -> all.set(member.getKey(), member.getValue()));
        return new ModelSettings(all);
    }

    String connectionId() {
        return given.path("connection_id").asText();
    }

    ObjectNode configuration() {
        return given.path("configuration") instanceof ObjectNode object ? object : Json.object();
    }

    /** The elements of an array; empty when it is absent. */
    List<JsonNode> list(String member) {
        return new RequestBody(given).list(member).orElse(List.of());
    }

    /** The texts of an array; empty when it is absent. */
    List<String> texts(String member) {
        return new RequestBody(given).texts(member).orElse(List.of());
    }

    boolean has(String member) {
        return given.hasNonNull(member);
    }

    private static void checkEnricher(RequestBody enricher) {
        List.of("connection_id", "enricher_id").forEach(enricher::text);
        List.of("configuration", "mappings").forEach(enricher::object);
        enricher.list("fields");
    }

    private static void each(RequestBody body, String member, Consumer<RequestBody> check) {
        body.list(member)
                .orElse(List.of())
                .forEach(element -> check.accept(new RequestBody(Json.requireObject(element, member))));
    }
}
