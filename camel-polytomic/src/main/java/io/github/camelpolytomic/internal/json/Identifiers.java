package io.github.camelpolytomic.internal.json;

import java.io.IOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.filter.FilteringParserDelegate;
import com.fasterxml.jackson.core.filter.JsonPointerBasedFilter;
import com.fasterxml.jackson.core.filter.TokenFilter.Inclusion;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ser.BeanPropertyWriter;
import com.fasterxml.jackson.databind.ser.PropertyWriter;

import io.github.camelpolytomic.internal.operation.Operation;

/** Finds the ids that a call created in its response, without a copy of the response, which may be large. */
public record Identifiers(Operation operation) {

    private static final String JOB_ID = "jobId";
    private static final String JOB_TYPE = "jobType";

    /** Returns the created ids by parameter name; none if the operation creates nothing. */
    Map<String, String> of(Object content) throws IOException {
        Map<String, String> identifiers = at(operation.produced(), content);
        if (areOfJob(identifiers) && !operation.jobType().isEmpty()) {
            identifiers.putIfAbsent(JOB_TYPE, operation.jobType());
        }
        return identifiers;
    }

    /** Whether these ids are those of a job. */
    boolean areOfJob(Map<String, String> identifiers) {
        return operation.answersJob() && identifiers.containsKey(JOB_ID);
    }

    /** Returns the requested ids that the response repeats, by parameter name. */
    public static Map<String, String> repeated(Operation operation, Object content) throws IOException {
        return operation.repeated().isEmpty() ? Map.of() : at(operation.repeated(), content);
    }

    private static Map<String, String> at(Map<String, String> pointers, Object content) throws IOException {
        Map<String, String> identifiers = new LinkedHashMap<>();
        for (Map.Entry<String, String> pointer : pointers.entrySet()) {
            String identifier = content instanceof String json
                    ? inJson(json, pointer.getValue())
                    : inMembers(content, pointer.getValue());
            if (identifier != null) {
                identifiers.put(pointer.getKey(), identifier);
            }
        }
        return identifiers;
    }

    private static String inJson(String json, String pointer) throws IOException {
        try (JsonParser parser = new FilteringParserDelegate(
                Json.MAPPER.getFactory().createParser(json),
                new JsonPointerBasedFilter(pointer),
                Inclusion.ONLY_INCLUDE_ALL,
                true)) {
            String last = null;
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                last = token.isScalarValue() ? parser.getValueAsString() : null;
                parser.skipChildren();
            }
            return last;
        }
    }

    private static String inMembers(Object content, String pointer) throws IOException {
        Object found = content;
        for (String name : pointer.substring(1).split("/")) {
            found = found instanceof Map<?, ?> map ? map.get(name) : found == null ? null : member(found, name);
        }
        boolean isValue = found instanceof String || found instanceof Number || found instanceof Boolean;
        return isValue ? found.toString() : null;
    }

    private static Object member(Object of, String name) throws IOException {
        Iterator<PropertyWriter> members = Json.MAPPER
                .getSerializerProviderInstance()
                .findValueSerializer(of.getClass())
                .properties();
        while (members.hasNext()) {
            if (members.next() instanceof BeanPropertyWriter member
                    && member.getName().equals(name)) {
                return value(of, member);
            }
        }
        return null;
    }

    private static Object value(Object of, BeanPropertyWriter member) throws IOException {
        try {
            return member.get(of);
        } catch (Exception e) {
            // Jackson declares Exception for any exception of a getter
            throw JsonMappingException.wrapWithPath(e, of, member.getName());
        }
    }
}
