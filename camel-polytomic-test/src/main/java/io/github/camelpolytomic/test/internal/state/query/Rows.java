package io.github.camelpolytomic.test.internal.state.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.camelpolytomic.test.internal.contract.Json;
import io.github.camelpolytomic.test.internal.state.connection.SampleRecord;
import io.github.camelpolytomic.test.internal.state.connection.SourceField;
import io.github.camelpolytomic.test.internal.state.connection.SourceSchema;

/** Rows with columns. The id of a column is its name in the rows. */
public record Rows(List<SourceField> columns, List<ObjectNode> all) {

    static Rows of(SourceSchema schema) {
        return new Rows(schema.fields(), SampleRecord.all(schema));
    }

    /** Rows whose columns are the members that any of them has. */
    static Rows of(List<ObjectNode> rows) {
        Map<String, SourceField> columns = new LinkedHashMap<>();
        rows.forEach(row -> row.properties()
                .forEach(member -> columns.computeIfAbsent(
                        member.getKey(), name -> SourceField.of(name, type(member.getValue())))));
        return new Rows(List.copyOf(columns.values()), rows);
    }

    /** The same rows with these columns only, given by their new names. */
    Rows select(Map<String, SourceField> selected) {
        List<SourceField> named = new ArrayList<>();
        selected.forEach((name, column) -> named.add(column.id(name)));
        List<ObjectNode> cut = all.stream()
                .map(row -> {
                    ObjectNode json = Json.object();
                    selected.forEach((name, column) -> json.set(name, row.path(column.id())));
                    return json;
                })
                .toList();
        return new Rows(named, cut);
    }

    Rows limit(int count) {
        return new Rows(columns, all.stream().limit(count).toList());
    }

    public List<String> names() {
        return columns.stream().map(SourceField::id).toList();
    }

    static String type(JsonNode value) {
        return value.isNumber() ? "number" : value.isBoolean() ? "boolean" : "string";
    }
}
