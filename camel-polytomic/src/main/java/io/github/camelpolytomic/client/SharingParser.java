package io.github.camelpolytomic.client;

import java.io.IOException;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.JsonParserDelegate;

/**
 * Reads one answer and gives a short text that is repeated in it as the same {@code String} again: a source names its few
 * types, and most of its fields' names, thousands of times.
 */
final class SharingParser extends JsonParserDelegate {

    // a small answer repeats too little to pay for the table
    private static final int UNSHARED = 64;

    private int texts;
    private SharedTexts shared;

    SharingParser(JsonParser parser) {
        super(parser);
    }

    @Override
    public String getText() throws IOException {
        if (!delegate.hasToken(JsonToken.VALUE_STRING) || texts++ < UNSHARED) {
            return delegate.getText();
        }
        int length = delegate.getTextLength();
        if (length > SharedTexts.LONGEST) {
            return delegate.getText();
        }
        if (shared == null) {
            shared = new SharedTexts();
        }
        return shared.of(delegate.getTextCharacters(), delegate.getTextOffset(), length);
    }
}
