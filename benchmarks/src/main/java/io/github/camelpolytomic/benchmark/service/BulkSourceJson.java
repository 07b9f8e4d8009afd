package io.github.camelpolytomic.benchmark.service;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Random;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;

/**
 * A response of {@code GET /api/bulk/source/{connection_id}} with every member that the API documents: names are made of
 * words and differ, some fields point to another schema, some have a pick-list, and a few carry a member that no record
 * knows.
 */
final class BulkSourceJson {

    private static final List<String> AREAS = List.of(
            "sales", "billing", "support", "marketing", "finance", "hr", "product", "logistics", "legal", "web");
    private static final List<String> THINGS = List.of(
            "account", "invoice", "order", "lead", "ticket", "campaign", "contract", "payment", "shipment", "employee");
    private static final List<String> TRAITS = List.of(
            "billing", "shipping", "owner", "created", "updated", "external", "primary", "annual", "last", "first");
    private static final List<String> PROPERTIES = List.of(
            "country", "amount", "email", "phone", "status", "date", "code", "name", "currency", "score", "city");
    private static final List<Type> TYPES = List.of(
            new Type("string", "varchar"),
            new Type("string", "text"),
            new Type("number", "bigint"),
            new Type("number", "numeric"),
            new Type("boolean", "boolean"),
            new Type("datetime", "timestamp with time zone"),
            new Type("array", "jsonb"),
            new Type("object", "jsonb"));

    private final int schemas;
    private final int fieldsOfEach;
    private final Random random = new Random(20_230_425);

    BulkSourceJson(int schemas, int fieldsOfEach) {
        this.schemas = schemas;
        this.fieldsOfEach = fieldsOfEach;
    }

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = new JsonFactory().createGenerator(bytes)) {
            response(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private void response(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeObjectFieldStart("data");
        json.writeObjectFieldStart("capabilities");
        json.writeBooleanField("supports_tracking_fields", true);
        json.writeEndObject();
        json.writeNullField("configuration");
        json.writeArrayFieldStart("schemas");
        for (int schema = 0; schema < schemas; schema++) {
            schema(json, schema);
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    private void schema(JsonGenerator json, int number) throws IOException {
        String id = schemaId(number);
        json.writeStartObject();
        json.writeStringField("id", id);
        json.writeStringField("name", id);
        json.writeArrayFieldStart("fields");
        for (int field = 0; field < fieldsOfEach; field++) {
            field(json, field);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void field(JsonGenerator json, int number) throws IOException {
        String trait = pick(TRAITS);
        String property = pick(PROPERTIES);
        String id = trait + "_" + property + "_" + number;
        Type type = pick(TYPES);
        json.writeStartObject();
        json.writeStringField("id", id);
        json.writeStringField("name", capitalised(trait) + " " + capitalised(property) + " " + number);
        json.writeStringField("path", "$." + id);
        json.writeStringField("type", type.normalised());
        if (type.remote().equals("numeric")) {
            typeSpec(json);
        }
        json.writeStringField("remote_type", type.remote());
        json.writeBooleanField("is_primary_key", number == 0);
        json.writeBooleanField("user_managed", oneIn(30));
        if (oneIn(12)) {
            association(json, id);
        } else {
            json.writeNullField("association");
        }
        pickList(json, oneIn(15) ? 3 : 0);
        if (oneIn(40)) {
            json.writeBooleanField("is_deprecated", false);
        }
        json.writeEndObject();
    }

    private void typeSpec(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("type_spec");
        json.writeStringField("type", "decimal");
        json.writeNumberField("precision", 18);
        json.writeNumberField("scale", 2);
        json.writeEndObject();
    }

    private void association(JsonGenerator json, String fieldId) throws IOException {
        json.writeObjectFieldStart("association");
        json.writeStringField("id", "fk_" + fieldId);
        json.writeStringField("name", "Reference of " + fieldId);
        json.writeArrayFieldStart("reference_to");
        json.writeString(schemaId(random.nextInt(schemas)));
        json.writeEndArray();
        json.writeStringField("referenced_field", "id");
        json.writeEndObject();
    }

    private void pickList(JsonGenerator json, int length) throws IOException {
        json.writeArrayFieldStart("values");
        for (int entry = 0; entry < length; entry++) {
            String word = pick(PROPERTIES);
            json.writeStartObject();
            json.writeStringField("label", capitalised(word) + " " + entry);
            json.writeStringField("value", word + "_" + entry);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static String schemaId(int number) {
        String area = AREAS.get(number % AREAS.size());
        String thing = THINGS.get(number / AREAS.size() % THINGS.size());
        return area + "." + thing + "_" + number;
    }

    private boolean oneIn(int many) {
        return random.nextInt(many) == 0;
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private static String capitalised(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    /** How the API and how the source system calls a type. */
    private record Type(String normalised, String remote) {}
}
