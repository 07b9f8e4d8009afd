package io.github.camelpolytomic.internal.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import com.fasterxml.jackson.core.Base64Variant;
import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.ObjectCodec;
import com.fasterxml.jackson.core.io.IOContext;
import com.fasterxml.jackson.core.json.UTF8StreamJsonParser;
import com.fasterxml.jackson.core.sym.ByteQuadsCanonicalizer;

/**
 * Parses one response and returns repeated short strings as the same {@code String}: a source repeats its few types,
 * and most names of its fields, thousands of times. Strings that are copied as characters, as for JSON text, are not
 * pooled.
 */
final class PoolingParser extends UTF8StreamJsonParser {

    // a small response repeats too little to justify the pool
    private static final int MIN_STRINGS = 64;

    private final RecordedBody body;
    private int strings;
    private StringPool pool;
    private String pooled;

    private PoolingParser(
            IOContext context,
            int features,
            RecordedBody body,
            ObjectCodec codec,
            ByteQuadsCanonicalizer names,
            byte[] buffer,
            int start,
            int end) {
        super(context, features, body, codec, names, buffer, start, end, start, true);
        this.body = body;
    }

    @Override
    protected String _finishAndReturnString() throws IOException {
        pooled = null;
        if (pool == null) {
            if (++strings <= MIN_STRINGS) {
                return super._finishAndReturnString();
            }
            pool = new StringPool();
        }
        String text = pool.read(_inputBuffer, _inputPtr, _inputEnd);
        if (text == null) {
            return pool.pooled(super._finishAndReturnString());
        }
        _inputPtr += pool.length() + 1;
        pooled = text;
        return text;
    }

    // the text of a pooled string is not copied to the parser's buffer, which is rarely asked for it again
    private void settle() throws IOException {
        if (pooled != null) {
            String text = pooled;
            pooled = null;
            if (_currToken == JsonToken.VALUE_STRING && !_tokenIncomplete) {
                _textBuffer.resetWithString(text);
            }
        }
    }

    @Override
    public String getText() throws IOException {
        settle();
        return super.getText();
    }

    @Override
    public int getText(Writer writer) throws IOException {
        settle();
        return super.getText(writer);
    }

    @Override
    public String getValueAsString() throws IOException {
        settle();
        return super.getValueAsString();
    }

    @Override
    public String getValueAsString(String absent) throws IOException {
        settle();
        return super.getValueAsString(absent);
    }

    @Override
    public char[] getTextCharacters() throws IOException {
        settle();
        return super.getTextCharacters();
    }

    @Override
    public int getTextLength() throws IOException {
        settle();
        return super.getTextLength();
    }

    @Override
    public int getTextOffset() throws IOException {
        settle();
        return super.getTextOffset();
    }

    @Override
    public byte[] getBinaryValue(Base64Variant variant) throws IOException {
        settle();
        return super.getBinaryValue(variant);
    }

    @Override
    public void finishToken() throws IOException {
        settle();
        super.finishToken();
    }

    @Override
    protected void createChildObjectContext(int line, int column) throws IOException {
        super.createChildObjectContext(line, column);
        count();
    }

    @Override
    protected void createChildArrayContext(int line, int column) throws IOException {
        super.createChildArrayContext(line, column);
        count();
    }

    private void count() throws IOException {
        body.countObject();
        if (pool != null) {
            pool.growFor(_currInputProcessed);
        }
    }

    @Override
    protected void _releaseBuffers() throws IOException {
        super._releaseBuffers();
        // the stream may be kept longer
        pool = null;
    }

    /** Creates the parsers of responses, which are in UTF-8. */
    static final class Factory extends JsonFactory {
        private static final long serialVersionUID = 1L;

        private static final byte[] BOM = "\ufeff".getBytes(StandardCharsets.UTF_8);

        Factory(JsonFactoryBuilder settings) {
            super(settings);
        }

        @Override
        protected JsonParser _createParser(InputStream body, IOContext context) throws IOException {
            context.setEncoding(JsonEncoding.UTF8);
            byte[] buffer = context.allocReadIOBuffer();
            int end = fill(body, buffer);
            boolean bom = end >= BOM.length && Arrays.equals(buffer, 0, BOM.length, BOM, 0, BOM.length);
            return new PoolingParser(
                    context,
                    _parserFeatures,
                    (RecordedBody) body,
                    _objectCodec,
                    _byteSymbolCanonicalizer.makeChild(_factoryFeatures),
                    buffer,
                    bom ? BOM.length : 0,
                    end);
        }

        // reads until a byte order mark would be complete
        private static int fill(InputStream body, byte[] buffer) throws IOException {
            int end = Math.max(0, body.read(buffer));
            int more = end;
            while (more > 0 && end < BOM.length) {
                more = body.read(buffer, end, buffer.length - end);
                end += Math.max(0, more);
            }
            return end;
        }
    }
}
