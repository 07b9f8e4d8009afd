package io.github.camelpolytomic.internal.json;

import java.io.IOException;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;

/** Reads the target of a redirect as the content. A response with content of its own is none. */
public final class LinkReader extends ResponseReader {

    private static final Pattern URL = Pattern.compile("(?i)https?://[^/\\s][^\\s]*");

    private final OutputForm form;
    private final Class<?> type;

    LinkReader(OutputForm form, Class<?> type) {
        this.form = form;
        this.type = type;
    }

    /**
     * Returns the content for the target of a redirect.
     *
     * @param location the header of the redirect; empty if there is none
     * @throws BodyException if it is no absolute URL; without the URL, which may be signed
     */
    public Content read(String location) throws JsonProcessingException {
        if (!URL.matcher(location).matches()) {
            throw new BodyException("it is a redirect without an absolute http or https URL in its header Location");
        }
        return Content.of(form.of(Json.MAPPER.createObjectNode().put("url", location), type));
    }

    @Override
    public Content read(RecordedBody body) throws IOException {
        try (JsonParser parser = Json.parser(body)) {
            parser.nextToken();
            return content(parser);
        }
    }

    @Override
    Content content(JsonParser parser) throws IOException {
        throw unexpected(parser, "a redirect");
    }
}
