package io.github.camelpolytomic.internal.json;

import java.io.IOException;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.JsonParserDelegate;

/**
 * Reads one answer and gives a short text that is repeated in it as the same {@code String} again: a source names its few
 * types, and most of its fields' names, thousands of times. Texts that are copied by their characters, as those of JSON
 * text are, make no {@code String} and are left alone.
 */
final class PoolingParser extends JsonParserDelegate {

    // a small answer repeats too little to pay for the table
    private static final int UNSHARED = 64;

    private int texts;
    private StringPool shared;

    PoolingParser(JsonParser parser) {
        super(parser);
    }

    @Override
    public String getText() throws IOException {
        if (!delegate.hasToken(JsonToken.VALUE_STRING) || !isSharing()) {
            return delegate.getText();
        }
        int length = delegate.getTextLength();
        if (length > StringPool.LONGEST) {
            return delegate.getText();
        }
        return shared.of(delegate.getTextCharacters(), delegate.getTextOffset(), length);
    }

    private boolean isSharing() {
        if (shared == null && ++texts > UNSHARED) {
            shared = new StringPool();
        }
        return shared != null;
    }

    // whoever keeps a stream that has been read to its end keeps no texts
    @Override
    public JsonToken nextToken() throws IOException {
        JsonToken token = delegate.nextToken();
        if (token == null) {
            shared = null;
        }
        return token;
    }
}
