package io.github.camelpolytomic.internal.json;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.core.JsonFactory;
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

/** The one JSON mapper: tolerant of what it does not know, exact in what it keeps. */
public final class Json {

    // of as many answers as are read at the same moment, hardly ever more
    private static final int BUFFERS = 64;

    private static final int LONGEST_NAME = 1_000;

    public static final ObjectMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    // an error text must not quote the answer
                    .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                    // those of all answers so far are remembered, up to six thousand
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNameLength(LONGEST_NAME)
                            .build())
                    // as it comes, each thread keeps buffers of its own: many threads have them in no cache, a new
                    // virtual thread has none
                    .recyclerPool(JsonRecyclerPools.newBoundedPool(BUFFERS))
                    .build())
            // the response is closed by whoever opened it: closing its stream would first read all the rest
            .disable(JsonParser.Feature.AUTO_CLOSE_SOURCE)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    // what a route puts in a map
    private static final ObjectMapper REQUESTS = MAPPER.copy()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS);

    private static final ObjectMapper REQUESTS_IN_MEMORY =
            REQUESTS.copy().registerModule(new SimpleModule().setSerializerModifier(new MemoryOnly()));

    private static final ObjectMapper ONLY_KNOWN = MAPPER.copy()
            .setAnnotationIntrospector(new JacksonAnnotationIntrospector() {
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

    private Json() {}

    /** Reads one answer; texts that a long one repeats are shared. */
    public static JsonParser parser(RecordedBody answer) throws IOException {
        JsonParser parser = MAPPER.getFactory().createParser(answer);
        return answer.isShort() ? parser : new PoolingParser(parser);
    }

    /** The object without the members that the record type, and those within it, do not know. */
    public static ObjectNode onlyKnown(ObjectNode object, Class<?> recordType) {
        return ONLY_KNOWN.valueToTree(MAPPER.convertValue(object, recordType));
    }

    /** The object that a JSON text holds. */
    public static ObjectNode object(byte[] json) {
        try {
            return (ObjectNode) MAPPER.readTree(json);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * What a route gives as JSON text: times and dates as RFC 3339 has them.
     *
     * @throws TooLargeException when that has more bytes
     * @throws IOException when it cannot be written; {@link #member} says which part of it
     */
    public static byte[] written(Object given, long most) throws IOException {
        return written(given, most, REQUESTS);
    }

    /**
     * The same without waiting for anybody.
     *
     * @throws NotInMemoryException when part of it comes from code that may block; nothing of that is touched
     */
    public static byte[] writtenFromMemory(Object given, long most) throws IOException {
        return written(given, most, REQUESTS_IN_MEMORY);
    }

    private static byte[] written(Object given, long most, ObjectMapper mapper) throws IOException {
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        mapper.writeValue(new Bounded(json, most), given);
        return json.toByteArray();
    }

    /** The member that could not be written, with those that hold it; empty when that is not known. */
    public static String member(Throwable reason) {
        return member("", reason);
    }

    /** The same for what is a part of this member. */
    public static String member(String within, Throwable reason) {
        StringBuilder member = new StringBuilder(within);
        if (reason instanceof JsonMappingException known) {
            for (JsonMappingException.Reference step : known.getPath()) {
                if (step.getFieldName() == null) {
                    member.append('[').append(step.getIndex()).append(']');
                } else {
                    member.append(member.isEmpty() ? "" : ".").append(step.getFieldName());
                }
            }
        }
        return member.toString();
    }

    /** Something that can only be had from code that may block. */
    public static final class NotInMemoryException extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private static final class Bounded extends FilterOutputStream {
        private long left;

        Bounded(OutputStream out, long most) {
            super(out);
            this.left = most;
        }

        @Override
        public void write(byte[] part, int offset, int length) throws IOException {
            left -= length;
            if (left < 0) {
                throw new TooLargeException();
            }
            out.write(part, offset, length);
        }
    }

    /** More than may be written. */
    public static final class TooLargeException extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** The object as JSON text. */
    public static byte[] bytes(JsonNode tree) {
        try {
            return MAPPER.writeValueAsBytes(tree);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
