package io.github.camelpolytomic.test.internal.state.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.camelpolytomic.test.internal.contract.ApiException;
import io.github.camelpolytomic.test.internal.contract.Json;
import io.github.camelpolytomic.test.internal.state.connection.SourceField;
import io.github.camelpolytomic.test.internal.state.connection.SourceSchema;

/**
 * A query in the little SQL that the simulator knows: {@code select columns from schema limit n}, with names of
 * columns, a star or {@code count(*)}, and literals without a schema.
 */
record SqlText(List<Column> columns, Optional<String> schema, int limit) {

    private static final Pattern SELECT =
            Pattern.compile("(?is)select\\s+(?<columns>.+?)(?:\\s+from\\s+(?<schema>\"[^\"]+\"|[^\\s;\"]+))?"
                    + "(?:\\s+limit\\s+(?<limit>\\d{1,9}))?\\s*;?");
    private static final Pattern COLUMN = Pattern.compile("(?is)(?<value>\\*|count\\(\\*\\)|\"[^\"]+\"|'[^']*'|[\\w.]+)"
            + "(?:\\s+(?:as\\s+)?(?<name>\"[^\"]+\"|\\w+))?");

    /** A value, and the name of its column; empty for the usual one. */
    record Column(String value, String name) {}

    /** Reads a query; 400 when the simulator does not know such queries. */
    static SqlText read(String text) {
        Matcher select = SELECT.matcher(text.strip());
        if (!select.matches()) {
            throw unknown();
        }
        List<Column> columns = new ArrayList<>();
        for (String part : select.group("columns").split(",")) {
            Matcher column = COLUMN.matcher(part.strip());
            if (!column.matches()) {
                throw unknown();
            }
            columns.add(new Column(column.group("value"), name(column.group("name"))));
        }
        String limit = select.group("limit");
        return new SqlText(
                columns,
                Optional.ofNullable(select.group("schema")).map(SqlText::name),
                limit == null ? Integer.MAX_VALUE : Integer.parseInt(limit));
    }

    /** The rows of the query; 400 when there is no such schema or column. */
    Rows rows(List<SourceSchema> schemas) {
        return schema.map(name -> ofSchema(find(schemas, name)))
                .orElseGet(this::ofLiterals)
                .limit(limit);
    }

    private Rows ofSchema(SourceSchema source) {
        Rows all = Rows.of(source);
        if (columns.size() == 1 && columns.get(0).value().equalsIgnoreCase("count(*)")) {
            String name = columns.get(0).name();
            return Rows.of(List.of(
                    Json.object().put(name.isEmpty() ? "count" : name, all.all().size())));
        }
        Map<String, SourceField> selected = new LinkedHashMap<>();
        for (Column column : columns) {
            if (column.value().equals("*")) {
                source.fields().forEach(field -> selected.put(field.id(), field));
            } else {
                SourceField field = field(source, name(column.value()));
                selected.put(column.name().isEmpty() ? field.id() : column.name(), field);
            }
        }
        return all.select(selected);
    }

    private Rows ofLiterals() {
        ObjectNode row = Json.object();
        for (Column column : columns) {
            String name = column.name().isEmpty() ? "?column?" : column.name();
            String value = column.value();
            if (value.matches("\\d{1,9}")) {
                row.put(name, Integer.parseInt(value));
            } else if (value.startsWith("'")) {
                row.put(name, value.substring(1, value.length() - 1));
            } else if (value.matches("(?i)true|false")) {
                row.put(name, Boolean.parseBoolean(value));
            } else {
                throw ApiException.badRequest("column \"" + name(value) + "\" does not exist");
            }
        }
        return Rows.of(List.of(row));
    }

    private static SourceSchema find(List<SourceSchema> schemas, String name) {
        return schemas.stream()
                .filter(each -> each.id().equalsIgnoreCase(name)
                        || each.id()
                                .regionMatches(
                                        true, each.id().length() - name.length() - 1, "." + name, 0, name.length() + 1))
                .findFirst()
                .orElseThrow(() -> ApiException.badRequest("relation \"" + name + "\" does not exist"));
    }

    private static SourceField field(SourceSchema schema, String name) {
        String last = name.substring(name.lastIndexOf('.') + 1);
        return schema.fields().stream()
                .filter(field -> field.id().equalsIgnoreCase(name) || field.id().equalsIgnoreCase(last))
                .findFirst()
                .orElseThrow(() -> ApiException.badRequest("column \"" + name + "\" does not exist"));
    }

    private static String name(String quoted) {
        if (quoted == null) {
            return "";
        }
        return quoted.startsWith("\"") ? quoted.substring(1, quoted.length() - 1) : quoted;
    }

    private static ApiException unknown() {
        return ApiException.badRequest("the simulator only knows queries of the form: select columns from schema"
                + " limit n; add a QueryResponse for other queries");
    }
}
