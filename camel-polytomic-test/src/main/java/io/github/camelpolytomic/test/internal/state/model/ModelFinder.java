package io.github.camelpolytomic.test.internal.state.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.camelpolytomic.test.internal.contract.ApiException;
import io.github.camelpolytomic.test.internal.contract.Json;
import io.github.camelpolytomic.test.internal.contract.RequestBody;
import io.github.camelpolytomic.test.internal.state.connection.Connection;
import io.github.camelpolytomic.test.internal.state.connection.Connections;
import io.github.camelpolytomic.test.internal.state.query.Rows;

/** Finds what a model consists of from its settings and its source. Settings that do not fit the source are 400. */
final class ModelFinder {

    private final Connections connections;
    private final ModelSource source;
    private final Enrichments enrichments;
    private final Function<String, Optional<Model>> models;

    ModelFinder(Connections connections, ModelSource source, Function<String, Optional<Model>> models) {
        this.connections = connections;
        this.source = source;
        this.enrichments = new Enrichments(source);
        this.models = models;
    }

    /** @param before the model that has other settings so far */
    ModelContent content(ModelSettings settings, Optional<Model> before) {
        Connection connection = connection(settings.connectionId());
        connection.system().problem().ifPresent(problem -> {
            throw ApiException.badRequest("the connection is not healthy: " + problem);
        });
        Rows rows = source.rows(connection, settings.configuration());
        List<ModelField> offered = ModelField.of(rows);
        List<ModelField> chosen = settings.has("fields") ? chosen(offered, settings.texts("fields")) : offered;
        ModelContent content = ModelContent.of(
                connection.type().id(), rows, chosen, added(settings, offered), enricher(settings, before));
        Stream.concat(
                        Stream.of(settings.given().path("identifier").asText(""))
                                .filter(name -> !name.isEmpty()),
                        settings.texts("tracking_columns").stream())
                .forEach(name -> require(content, name));
        settings.list("relations").forEach(relation -> checkRelation(content, relation));
        return content;
    }

    private Connection connection(String id) {
        return connections
                .find(id)
                .filter(found -> found.description().isSource())
                .orElseThrow(() -> ApiException.badRequest("no source connection with id " + id));
    }

    private static List<ModelField> chosen(List<ModelField> offered, List<String> names) {
        return names.stream()
                .map(name -> offered.stream()
                        .filter(field -> field.name().equals(name))
                        .findFirst()
                        .orElseThrow(() -> noField(name)))
                .toList();
    }

    private static List<ModelField> added(ModelSettings settings, List<ModelField> offered) {
        List<ModelField> added = new ArrayList<>();
        for (JsonNode given : settings.list("additional_fields")) {
            ModelField field = ModelField.added((ObjectNode) given);
            if (Stream.concat(offered.stream(), added.stream())
                    .anyMatch(other -> other.name().equals(field.name()))) {
                throw ApiException.badRequest("there is a field with the name " + field.name());
            }
            added.add(field);
        }
        return added;
    }

    /** The enrichment; it keeps its id when the settings name it. */
    private Optional<ModelEnricher> enricher(ModelSettings settings, Optional<Model> before) {
        return new RequestBody(settings.given()).object("enricher").map(given -> {
            String connectionId = given.path("connection_id").asText();
            Connection connection = connections
                    .find(connectionId)
                    .filter(Enrichments::isPossible)
                    .orElseThrow(() -> ApiException.badRequest("no connection that enriches with id " + connectionId));
            ObjectNode configuration =
                    given.path("configuration") instanceof ObjectNode object ? object : Json.object();
            List<ModelField> offered = enrichments.fields(connection, configuration);
            List<String> names = Json.texts(given.path("fields"), "name");
            String named = given.path("enricher_id").asText("");
            String old = before.flatMap(model -> model.content().enricher())
                    .map(ModelEnricher::id)
                    .orElse("");
            if (!named.isEmpty() && !named.equals(old)) {
                throw ApiException.badRequest("the model has no enrichment with id " + named);
            }
            ObjectNode kept = given.deepCopy();
            kept.remove("fields");
            String id = named.isEmpty() ? UUID.randomUUID().toString() : named;
            return new ModelEnricher(id, kept, names.isEmpty() ? offered : chosen(offered, names));
        });
    }

    private void checkRelation(ModelContent content, JsonNode relation) {
        require(content, relation.path("from").asText());
        String modelId = relation.at("/to/model_id").asText();
        Model other = models.apply(modelId).orElseThrow(() -> ApiException.badRequest("no model with id " + modelId));
        require(other.content(), relation.at("/to/field").asText());
    }

    private static void require(ModelContent content, String name) {
        if (!content.has(name)) {
            throw noField(name);
        }
    }

    private static ApiException noField(String name) {
        return ApiException.badRequest("no field with the name " + name);
    }
}
