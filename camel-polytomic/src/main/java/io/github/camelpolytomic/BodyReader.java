package io.github.camelpolytomic;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.apache.camel.Message;
import org.apache.camel.StreamCache;
import org.apache.camel.TypeConversionException;

import io.github.camelpolytomic.client.Json;
import io.github.camelpolytomic.model.PolytomicRecord;
import io.github.camelpolytomic.operation.ApiVersion;
import io.github.camelpolytomic.operation.Operation;
import io.github.camelpolytomic.operation.Parameter;
import io.github.camelpolytomic.operation.RequestBody;

/**
 * Makes the request body of a call from what the route gives: the request's own record, an answer that is taken for it, a map
 * or JSON text, or parameters that stand for its members. What comes as map or text is sent as it is.
 */
final class BodyReader {

    private static final byte[] EMPTY_OBJECT = {'{', '}'};

    private final Operation operation;
    private final ApiVersion version;
    private final RequestBody body;
    private final boolean keepAdditionalProperties;

    BodyReader(Operation operation, ApiVersion version, RequestBody body, boolean keepAdditionalProperties) {
        this.operation = operation;
        this.version = version;
        this.body = body;
        this.keepAdditionalProperties = keepAdditionalProperties;
    }

    /** Whether these values make the body, so that the message's own is not looked at. */
    static boolean isGivenBy(Map<Parameter, Object> values) {
        return values.keySet().stream().anyMatch(parameter -> parameter.place() == Parameter.Place.BODY);
    }

    /**
     * The body that these values make.
     *
     * @throws IllegalArgumentException when the API would not take it
     */
    byte[] read(Map<Parameter, Object> values) {
        ObjectNode members = Json.MAPPER.createObjectNode();
        values.forEach((parameter, value) -> {
            if (parameter.place() == Parameter.Place.BODY) {
                members.set(parameter.wireName(), Json.MAPPER.valueToTree(value));
            }
        });
        return checked(members);
    }

    /** The body that the message makes; the same exception. */
    byte[] read(Message message) {
        Object given = message.getBody();
        if (given instanceof PolytomicRecord || given instanceof List) {
            return given instanceof PolytomicRecord polytomicRecord && body.takes(given.getClass())
                    ? checked(request(polytomicRecord))
                    : withoutUsable("a %s is not a request"
                            .formatted(
                                    given instanceof List
                                            ? "List"
                                            : given.getClass().getSimpleName()));
        }
        if (given instanceof Map || given instanceof JsonNode) {
            return checked(tree(given));
        }
        byte[] text = text(message, given);
        if (text.length == 0 && given instanceof InputStream && !(given instanceof StreamCache)) {
            // read by an earlier try, it must not stand for a request that asks for nothing in particular
            throw new IllegalArgumentException(
                    "%s: the stream in the message body is empty, or was read before; switch stream caching on"
                            .formatted(operation.name()));
        }
        return text.length == 0 ? withoutUsable("the message body is empty") : text;
    }

    private byte[] withoutUsable(String reason) {
        if (body.isOptional()) {
            return EMPTY_OBJECT;
        }
        throw new IllegalArgumentException(
                "%s needs a request, but %s; %s".formatted(operation.name(), reason, cure()));
    }

    private String cure() {
        String parameters = operation.parameters(version).stream()
                .filter(parameter -> parameter.place() == Parameter.Place.BODY)
                .map(ParameterBinder::howToGive)
                .collect(Collectors.joining(", "));
        String give = "give a %s, a Map or JSON text as message body"
                .formatted(body.type().getSimpleName());
        return parameters.isEmpty() ? give : give + ", or " + parameters;
    }

    private ObjectNode request(PolytomicRecord given) {
        Class<?> type = given.getClass();
        ObjectNode request = body.request(type, (ObjectNode) tree(given));
        return keepAdditionalProperties ? request : Json.onlyKnown(request, body.type());
    }

    private JsonNode tree(Object given) {
        try {
            return Json.MAPPER.valueToTree(given);
        } catch (IllegalArgumentException e) {
            throw unwritable(e.getCause() == null ? e : e.getCause());
        } catch (StackOverflowError e) {
            // it holds itself
            throw unwritable(e);
        }
    }

    // never a value, nor the words of who quotes one: the body may hold a password
    private IllegalArgumentException unwritable(Throwable reason) {
        return new IllegalArgumentException("%s: the message body cannot be written as JSON (%s)"
                .formatted(operation.name(), reason.getClass().getSimpleName()));
    }

    private byte[] text(Message message, Object given) {
        if (given == null) {
            return new byte[0];
        }
        byte[] text = bytes(message, given);
        JsonNode tree;
        try {
            tree = Json.MAPPER
                    .reader(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .readTree(text);
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "%s: the message body is not JSON; %s".formatted(operation.name(), cure()));
        }
        // what is no JSON at all, and what is nothing but blanks
        if (tree.isMissingNode()) {
            return new byte[0];
        }
        checked(tree);
        return text;
    }

    private byte[] bytes(Message message, Object given) {
        try {
            // JSON is UTF-8, whatever encoding the route has read its text in
            return given instanceof CharSequence || given instanceof Reader
                    ? message.getBody(String.class).getBytes(StandardCharsets.UTF_8)
                    : streamed(message, given);
        } catch (IOException | TypeConversionException e) {
            // not the converter's words: they quote what it could not convert
            throw new IllegalArgumentException(
                    "%s: the message body cannot be read".formatted(operation.name()),
                    e instanceof IOException ? e : e.getCause());
        } finally {
            // the next step, and the next try, read it again
            if (given instanceof StreamCache cache) {
                cache.reset();
            }
        }
    }

    private byte[] streamed(Message message, Object given) throws IOException {
        try (InputStream stream = message.getBody(InputStream.class)) {
            if (stream == null) {
                throw new IllegalArgumentException("%s cannot use a message body of type %s; %s"
                        .formatted(operation.name(), given.getClass().getName(), cure()));
            }
            return stream.readAllBytes();
        }
    }

    // what an earlier step left must not stand for a request that asks for nothing in particular
    private boolean hasNoMember(JsonNode request) {
        return operation.parameters().stream()
                .noneMatch(parameter -> parameter.place() == Parameter.Place.BODY && request.has(parameter.wireName()));
    }

    private byte[] checked(JsonNode request) {
        if (!request.isObject()) {
            throw new IllegalArgumentException(
                    "%s: the message body is not a JSON object; %s".formatted(operation.name(), cure()));
        }
        if (body.isOptional() && !request.isEmpty() && hasNoMember(request)) {
            throw new IllegalArgumentException(
                    "%s: the message body is an object without any member of a %s; set another body, or none"
                            .formatted(operation.name(), body.type().getSimpleName()));
        }
        List<String> faults = body.faults(request, version);
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException("The request of %s (API version %s) is not right: %s"
                    .formatted(operation.name(), version, String.join("; ", faults)));
        }
        return Json.bytes(request);
    }
}
