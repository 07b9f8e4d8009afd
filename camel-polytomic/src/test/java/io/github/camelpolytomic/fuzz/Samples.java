package io.github.camelpolytomic.fuzz;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.camelpolytomic.internal.operation.Result;
import io.github.camelpolytomic.model.schemas.BulkSourceSchema;
import io.github.camelpolytomic.model.schemas.SchemaField;

/** Proper answers, with every member that the contract has. */
public final class Samples {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Samples() {}

    /** The answer of an operation with this result. */
    public static ObjectNode answer(Result result) {
        ObjectNode answer = MAPPER.createObjectNode();
        switch (result.shape()) {
            case RECORD -> answer.set("data", content(result.type()));
            case LIST -> {
                answer.putArray("data").add(content(result.type())).add(content(result.type()));
                answer.putObject("pagination").putNull("next_page_token");
            }
            case ENTRIES ->
                answer.putObject("data")
                        .putNull("next_cursor")
                        .putArray("entries")
                        .add(content(result.type()));
            case ROWS -> {
                ObjectNode content = content(result.type()).deepCopy();
                content.remove("links");
                answer.set("data", content);
                answer.putObject("links").putNull("next");
            }
            case MAP -> answer.putObject("data").set("one", content(result.type()));
            case BARE, ENVELOPE -> answer.setAll((ObjectNode) content(result.type()));
            case JOB -> {
                answer.set("data", content(result.type()));
                answer.putNull("job");
            }
            case LINK, NONE -> answer.putObject("data");
        }
        return answer;
    }

    private static JsonNode content(Class<?> type) {
        if (type == String.class) {
            return MAPPER.getNodeFactory().textNode("x");
        }
        if (type == Map.class) {
            return MAPPER.createObjectNode().put("id", "x").put("number", 1.10).putNull("nothing");
        }
        if (type == List.class) {
            return MAPPER.createArrayNode().add("x").add("y");
        }
        if (type == BulkSourceSchema.class) {
            return resource("bulk-source").at("/schemas/0");
        }
        if (type == SchemaField.class) {
            return resource("bulk-source").at("/schemas/0/fields/0");
        }
        return resource(
                type.getSimpleName().replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(java.util.Locale.ROOT));
    }

    private static JsonNode resource(String name) {
        try (InputStream json = Samples.class.getResourceAsStream("/contract/" + name + ".json")) {
            JsonNode tree = MAPPER.readTree(json);
            return tree.path("data").isObject() ? tree.get("data") : tree;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
