package io.github.camelpolytomic.internal.json;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;

import io.github.camelpolytomic.internal.operation.Result;

/** A page of rows without the rows. */
final class RowsFrame implements Content.Frame {

    private final Result.Rows rows;
    private final Object members;
    private final boolean hasRows;
    private final Optional<Result.Gap> gap;

    private RowsFrame(Result.Rows rows, Object members, boolean hasRows, Optional<Result.Gap> gap) {
        this.rows = rows;
        this.members = members;
        this.hasRows = hasRows;
        this.gap = gap;
    }

    /**
     * Reads the other members of the page.
     *
     * @param json the page without its rows
     * @param hasRows whether the page has rows, even if it has none of them
     */
    static RowsFrame of(Result.Rows rows, Class<?> type, OutputForm form, String json, boolean hasRows)
            throws JsonProcessingException {
        JsonNode tree = Json.MAPPER.readTree(json);
        // a tree does not preserve the spelling of numbers
        Object members = form == OutputForm.JSON ? json : form.of(tree, type);
        return new RowsFrame(rows, members, hasRows, rows.gap().apply(tree));
    }

    @Override
    public Optional<Result.Gap> gap() {
        return gap;
    }

    @Override
    public Object around(Object list) {
        if (members instanceof String json) {
            return list.equals("[]") && !hasRows ? json : with(json, rows.member(), list.toString());
        }
        List<?> elements = (List<?>) list;
        if (elements.isEmpty() && !hasRows) {
            return members;
        }
        if (members instanceof Map<?, ?> map) {
            Map<Object, Object> all = new LinkedHashMap<>(map);
            all.put(rows.member(), elements);
            return all;
        }
        return rows.joined().apply(members, elements);
    }

    /** Returns a JSON object with a further member. */
    static String with(String object, String member, String value) {
        String start = object.substring(0, object.length() - 1);
        return start + (object.equals("{}") ? "" : ",") + "\"" + member + "\":" + value + "}";
    }
}
