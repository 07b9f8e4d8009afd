package io.github.camelpolytomic.internal.json;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/** The JSON mapper: ignores unknown members, and preserves the values of known ones exactly. */
public final class Json {

    // responses that are read at the same time; more are rare
    private static final int BUFFERS = 64;

    private static final int MAX_NAME_LENGTH = 1_000;

    public static final ObjectMapper MAPPER = JsonMapper.builder(settings().build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .addModule(new SimpleModule().setDeserializerModifier(new RecordDeserializer.Modifier()))
            .build();

    private static final JsonFactory RESPONSES = new PoolingParser.Factory(settings()).setCodec(MAPPER);

    /** For values that a route puts in a map. Apart, because the first call seldom needs it, and it loads a hundred classes. */
    private static final class Requests {
        static final ObjectMapper WRITER = MAPPER.copy()
                .registerModule(new JavaTimeModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS);

        static final ObjectMapper IN_MEMORY =
                WRITER.copy().registerModule(new SimpleModule().setSerializerModifier(new MemoryOnly()));
    }

    /** Apart for the same reason. */
    private static final class OnlyKnown {

        static final ObjectMapper WRITER = MAPPER.copy().setAnnotationIntrospector(new JacksonAnnotationIntrospector() {
            private static final long serialVersionUID = 1L;

            @Override
            public Boolean hasAnyGetter(Annotated annotated) {
                return null;
            }

            @Override
            public boolean hasIgnoreMarker(AnnotatedMember member) {
                return member.hasAnnotation(JsonAnyGetter.class) || super.hasIgnoreMarker(member);
            }
        });
    }

    private Json() {}

    // a pool of buffers per factory: the default is one per thread, which wastes memory on many threads and is useless
    // for virtual threads
    private static JsonFactoryBuilder settings() {
        return new JsonFactoryBuilder()
                // an error message must not quote the response
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                // the opener closes the response: closing its stream here would first drain it
                .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
                // Jackson caches the names of all responses, up to six thousand
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNameLength(MAX_NAME_LENGTH)
                        .build())
                .recyclerPool(JsonRecyclerPools.newBoundedPool(BUFFERS));
    }

    /** Returns a parser for a response; it pools repeated strings of a long one. */
    public static JsonParser parser(RecordedBody body) throws IOException {
        return RESPONSES.createParser(body);
    }

    /** Returns the object without members unknown to the record type and its nested types. */
    public static ObjectNode onlyKnown(ObjectNode object, Class<?> recordType) {
        return OnlyKnown.WRITER.valueToTree(MAPPER.convertValue(object, recordType));
    }

    /** Parses a JSON object. */
    public static ObjectNode object(byte[] json) {
        try {
            return (ObjectNode) MAPPER.readTree(json);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Writes a value of a route as JSON, with times and dates as in RFC 3339.
     *
     * @throws TooLargeException if the JSON is larger
     * @throws IOException if it cannot be written; {@link #member} returns the failing member
     */
    public static byte[] bytesOf(Object value, long maxSize) throws IOException {
        return bytesOf(value, maxSize, Requests.WRITER);
    }

    /**
     * Writes a value like {@link #written}, but without code that may block.
     *
     * @throws NotInMemoryException if part of it needs code that may block; that code is not run
     */
    public static byte[] writtenFromMemory(Object value, long maxSize) throws IOException {
        return bytesOf(value, maxSize, Requests.IN_MEMORY);
    }

    private static byte[] bytesOf(Object value, long maxSize, ObjectMapper mapper) throws IOException {
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        mapper.writeValue(new Bounded(json, maxSize), value);
        return json.toByteArray();
    }

    /** Returns the path of the member that could not be written; empty if unknown. */
    public static String member(Throwable reason) {
        return member("", reason);
    }

    /** Returns the path of the member that could not be written, starting with this path. */
    public static String member(String within, Throwable reason) {
        StringBuilder member = new StringBuilder(within);
        if (reason instanceof JsonMappingException mapping) {
            for (JsonMappingException.Reference step : mapping.getPath()) {
                if (step.getFieldName() == null) {
                    member.append('[').append(step.getIndex()).append(']');
                } else {
                    member.append(member.isEmpty() ? "" : ".").append(step.getFieldName());
                }
            }
        }
        return member.toString();
    }

    /** A value that needs code that may block. */
    public static final class NotInMemoryException extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private static final class Bounded extends FilterOutputStream {
        private long remaining;

        Bounded(OutputStream out, long maxSize) {
            super(out);
            this.remaining = maxSize;
        }

        @Override
        public void write(byte[] part, int offset, int length) throws IOException {
            remaining -= length;
            if (remaining < 0) {
                throw new TooLargeException();
            }
            out.write(part, offset, length);
        }
    }

    /** The JSON exceeds its maximum size. */
    public static final class TooLargeException extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** Returns the tree as JSON. */
    public static byte[] bytes(JsonNode tree) {
        try {
            return MAPPER.writeValueAsBytes(tree);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
