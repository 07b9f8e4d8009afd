package io.github.camelpolytomic.internal.json;

import java.io.IOException;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.JsonParserDelegate;

/**
 * Parses one response and returns repeated short strings as the same {@code String}: a source repeats its few types,
 * and most names of its fields, thousands of times. Strings that are copied as characters, as for JSON text, are not
 * pooled.
 */
final class PoolingParser extends JsonParserDelegate {

    // a small response repeats too little to justify the pool
    private static final int MIN_STRINGS = 64;

    private final RecordedBody body;
    private int strings;
    private StringPool pool;

    PoolingParser(JsonParser parser, RecordedBody body) {
        super(parser);
        this.body = body;
    }

    @Override
    public String getText() throws IOException {
        if (!delegate.hasToken(JsonToken.VALUE_STRING) || !isPooling()) {
            return delegate.getText();
        }
        int length = delegate.getTextLength();
        if (length > StringPool.MAX_LENGTH) {
            return delegate.getText();
        }
        return pool.of(delegate.getTextCharacters(), delegate.getTextOffset(), length);
    }

    private boolean isPooling() {
        if (pool == null && ++strings > MIN_STRINGS) {
            pool = new StringPool();
        }
        return pool != null;
    }

    @Override
    public JsonToken nextToken() throws IOException {
        JsonToken token = delegate.nextToken();
        if (token == null) {
            // release the pool at the end, because the stream may be kept longer
            pool = null;
        } else if (token.isStructStart()) {
            body.countObject();
        }
        return token;
    }
}
