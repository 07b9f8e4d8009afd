package io.github.camelpolytomic.internal.json;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

import io.github.camelpolytomic.internal.operation.Operation;
import io.github.camelpolytomic.internal.operation.Result;

/**
 * Reads a page of rows: an object in {@code data} with the rows in one of its members, and a sibling {@code links},
 * which becomes a member too. Only the page token of a link is used, because a response must not choose the host.
 */
final class RowsReader extends ResponseReader {

    private static final String LINKS = "links";
    private static final Pattern PAGE = Pattern.compile("[?&]page=([^&#]+)");

    private final Result.Rows rows;
    private final Class<?> type;
    private final OutputForm form;
    private final OutputForm.Piece row;

    RowsReader(Operation operation, OutputForm form) {
        this.rows = operation.rows().orElseThrow();
        this.type = operation.result().type();
        this.form = form;
        this.row = form.piece(Map.class);
    }

    @Override
    Content content(JsonParser parser) throws IOException {
        Page page = new Page();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String member = parser.currentName();
            boolean isObject = parser.nextToken() == JsonToken.START_OBJECT;
            if (member.equals("data")) {
                page.others = others(parser, page);
            } else if (member.equals(LINKS) && isObject) {
                page.links = OutputForm.text(parser);
            } else {
                parser.skipChildren();
            }
        }
        if (page.others.isEmpty()) {
            throw new BodyException(parser, "The member data is missing");
        }
        String token = token(parser, page.links);
        return new Content(page.elements, token, Map.of())
                .within(RowsFrame.of(rows, type, form, page.json(), page.hasRows));
    }

    /** Reads the rows of the page, and returns the other members as JSON. */
    private String others(JsonParser parser, Page page) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw unexpected(parser, "an object in the member data");
        }
        page.elements.clear();
        StringWriter others = new StringWriter();
        try (JsonGenerator target = Json.MAPPER.getFactory().createGenerator(others)) {
            target.writeStartObject();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String member = parser.currentName();
                boolean isAbsent = parser.nextToken() == JsonToken.VALUE_NULL;
                if (!member.equals(rows.member())) {
                    target.writeFieldName(member);
                    OutputForm.copy(parser, target);
                } else if (!isAbsent) {
                    page.hasRows = true;
                    read(parser, page.elements);
                }
            }
            target.writeEndObject();
        }
        return others.toString();
    }

    private void read(JsonParser parser, List<Object> elements) throws IOException {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            throw unexpected(parser, "a list in the member data." + rows.member());
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken() != JsonToken.START_OBJECT) {
                throw unexpected(parser, "an object in the list data." + rows.member());
            }
            elements.add(row.read(parser));
        }
    }

    private static String token(JsonParser parser, String links) throws IOException {
        String next = links.isEmpty()
                ? null
                : Json.MAPPER.readTree(links).path("next").textValue();
        if (next == null || next.isEmpty()) {
            return "";
        }
        Matcher page = PAGE.matcher(next);
        try {
            if (page.find()) {
                return URLDecoder.decode(page.group(1), StandardCharsets.UTF_8);
            }
        } catch (IllegalArgumentException e) {
            // not percent-encoded
        }
        // otherwise the rest of the rows would be missing without notice
        throw new BodyException(parser, "The link links.next has no page token");
    }

    private static final class Page {
        private final List<Object> elements = new ArrayList<>();
        private boolean hasRows;
        private String others = "";
        private String links = "";

        /** The page without its rows. */
        String json() {
            return links.isEmpty() ? others : RowsFrame.with(others, LINKS, links);
        }
    }
}
