package io.github.camelpolytomic.internal.json;

import java.io.IOException;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;

/** Reads a whole response whose content is in {@code data} and in a member beside it. */
final class EnvelopeReader extends ResponseReader {

    private final OutputForm form;
    private final Class<?> type;

    EnvelopeReader(OutputForm form, Class<?> type) {
        this.form = form;
        this.type = type;
    }

    @Override
    Content content(JsonParser parser) throws IOException {
        String json = OutputForm.text(parser);
        JsonNode tree = Json.MAPPER.readTree(json);
        if (!tree.has("data")) {
            throw new BodyException(parser, "The member data is missing");
        }
        return Content.of(form == OutputForm.JSON ? json : form.of(tree, type));
    }
}
