package io.github.camelpolytomic.test.internal.state.connection;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.camelpolytomic.test.internal.contract.ApiVersion;
import io.github.camelpolytomic.test.internal.contract.Json;

/** A connection type: its configuration, what it offers, and the values of its parameters. */
public record ConnectionType(String id, ObjectNode description) {

    private static final String MASK = "********";
    private static final Pattern SECRET =
            Pattern.compile("(?i).*(password|secret|token|access_?key|api_?key|private_?key).*");

    /** A type without configuration, for connections that only Java code creates. */
    static ConnectionType plain(String id) {
        return new ConnectionType(id, Json.parseObject("""
                {"capabilities": {"source": true, "destination": true, "enrichment": false, "orchestration": false},
                 "schema": {"type": "object", "properties": {}}, "parameters": {}}
                """).put("id", id).put("name", id));
    }

    public boolean usesOauth() {
        return description.path("use_oauth").asBoolean();
    }

    /** Whether connections of this type can add data to the records of models. */
    public boolean enriches() {
        return description.path("capabilities").path("enrichment").asBoolean();
    }

    /** What a provider of enrichments offers; missing for other types, even if they can enrich. */
    public JsonNode enrichment() {
        return description.path("enrichment");
    }

    public ObjectNode schema() {
        return (ObjectNode) description.path("schema");
    }

    /** The base URL of proxied calls; empty for a system without HTTP. */
    Optional<String> proxyBaseUrl() {
        return Optional.ofNullable(description.path("proxy_base_url").textValue());
    }

    /** The contract's ConnectionType. */
    public ObjectNode json(ApiVersion version) {
        ObjectNode json = named(version).put("use_oauth", usesOauth());
        ObjectNode capabilities = description.path("capabilities").deepCopy();
        json.set("capabilities", version.isNewest() ? capabilities.put("logging", id.equals("s3")) : capabilities);
        ObjectNode form = json.putObject("configurationForm");
        form.set("jsonschema", schema());
        form.putObject("uischema");
        json.putObject("envConfig");
        ObjectNode initial = json.putObject("initialConfiguration");
        schema().path("properties").properties().stream()
                .filter(property -> property.getValue().has("default"))
                .forEach(property ->
                        initial.set(property.getKey(), property.getValue().get("default")));
        return json;
    }

    /** The contract's ConnectionTypeSchema. */
    ObjectNode summary(ApiVersion version) {
        ObjectNode json = named(version);
        ArrayNode operations = json.putArray("operations");
        description.path("capabilities").properties().stream()
                .filter(capability -> capability.getValue().asBoolean())
                .forEach(capability -> operations.add(capability.getKey()));
        return json;
    }

    /** The values of a parameter that contain the text; empty when the parameter has no list of values. */
    public Optional<ObjectNode> choices(String field, String containing, ApiVersion version) {
        JsonNode choices = description.path("parameters").path(field);
        if (choices.isMissingNode()) {
            return Optional.empty();
        }
        ObjectNode json = Json.object()
                .put("allows_creation", choices.path("allows_creation").asBoolean());
        ArrayNode values = json.putArray("values");
        StreamSupport.stream(choices.path("values").spliterator(), false)
                .map(JsonNode::asText)
                .filter(value -> value.contains(containing))
                .forEach(value -> {
                    ObjectNode choice = values.addObject().put("label", value).put("value", value);
                    if (version.isNewest()) {
                        choice.put("path", field + "." + value);
                    }
                });
        return Optional.of(json);
    }

    /** The parameters with a list of values. */
    public List<String> choosable() {
        return description.path("parameters").properties().stream()
                .map(entry -> entry.getKey())
                .toList();
    }

    /** What a new connection of this type offers. */
    ConnectionDescription offer(ConnectionDescription connection) {
        return connection.offering(ConnectionDescription.read(description));
    }

    /** The configuration with its secrets masked. */
    ObjectNode mask(ObjectNode configuration) {
        ObjectNode masked = Json.object();
        configuration
                .properties()
                .forEach(member -> masked.set(member.getKey(), mask(member.getKey(), member.getValue())));
        return masked;
    }

    static boolean isMask(JsonNode value) {
        return MASK.equals(value.textValue());
    }

    private JsonNode mask(String member, JsonNode value) {
        if (value instanceof ObjectNode object) {
            return mask(object);
        }
        boolean isSecret = SECRET.matcher(member).matches()
                || schema().path("properties").path(member).path("writeOnly").asBoolean();
        return isSecret && !value.isNull() ? Json.of(MASK) : value;
    }

    private String name() {
        return description.path("name").asText();
    }

    private ObjectNode named(ApiVersion version) {
        ObjectNode json =
                Json.object().put("id", id).put("name", name()).put("logo_url", "https://logos.example/" + id + ".svg");
        return version.isNewest() ? json.put("logo_dark_url", "https://logos.example/" + id + "-dark.svg") : json;
    }
}
