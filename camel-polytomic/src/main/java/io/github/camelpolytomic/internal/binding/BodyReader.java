package io.github.camelpolytomic.internal.binding;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.apache.camel.Message;
import org.apache.camel.StreamCache;

import io.github.camelpolytomic.internal.json.Json;
import io.github.camelpolytomic.internal.operation.ApiVersion;
import io.github.camelpolytomic.internal.operation.Operation;
import io.github.camelpolytomic.internal.operation.Parameter;
import io.github.camelpolytomic.internal.operation.RequestBody;
import io.github.camelpolytomic.internal.text.Excerpts;
import io.github.camelpolytomic.model.PolytomicRecord;

/**
 * Makes the request body of a call from what the route gives: the request's own record, an answer that is taken for it, a map
 * or JSON text, or parameters that stand for its members. What comes as map or text is sent as it is: the bytes that are
 * checked are those that are sent.
 */
public final class BodyReader {

    private static final byte[] NOTHING = {};
    private static final byte[] EMPTY_OBJECT = {'{', '}'};

    private final Operation operation;
    private final ApiVersion version;
    private final RequestBody body;
    private final boolean keepAdditionalProperties;
    private final BodyText source;

    public BodyReader(Operation operation, ApiVersion version, RequestBody body, BodySettings settings) {
        this.operation = operation;
        this.version = version;
        this.body = body;
        this.keepAdditionalProperties = settings.keepAdditionalProperties();
        this.source = new BodyText(operation.name(), settings);
    }

    /** Whether these values make the body, so that the message's own is not looked at. */
    public static boolean isGivenBy(Map<Parameter, Object> values) {
        return values.keySet().stream().anyMatch(parameter -> parameter.place() == Parameter.Place.BODY);
    }

    /**
     * The body that these values make.
     *
     * @throws IllegalArgumentException when the API would not take it
     */
    public byte[] read(Map<Parameter, Object> values) {
        ObjectNode members = Json.MAPPER.createObjectNode();
        values.forEach((parameter, value) -> {
            if (parameter.place() == Parameter.Place.BODY) {
                members.set(parameter.wireName(), Json.MAPPER.valueToTree(value));
            }
        });
        return checked(members);
    }

    /** The body that the message makes; the same exception. */
    public byte[] read(Message message) {
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
        byte[] json = given instanceof Map || given instanceof JsonNode ? written(given) : text(message, given);
        JsonNode tree = tree(json);
        // what is no JSON at all, and what is nothing but blanks
        if (!tree.isMissingNode()) {
            check(tree);
            return json;
        }
        if ((given instanceof InputStream || given instanceof Reader) && !(given instanceof StreamCache)) {
            // read by an earlier try, it must not stand for a request that asks for nothing in particular
            throw new IllegalArgumentException(
                    "%s: the stream in the message body is empty, or was read before; switch stream caching on"
                            .formatted(operation.name()));
        }
        return withoutUsable("the message body is empty");
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
        ObjectNode request = body.request(type, (ObjectNode) tree(written(given)));
        return keepAdditionalProperties ? request : Json.onlyKnown(request, body.type());
    }

    private byte[] written(Object given) {
        try {
            return Json.writtenFromMemory(given, source.maxSize());
        } catch (Json.NotInMemoryException e) {
            return writtenInTime(given);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw unwritable(e);
        }
    }

    private byte[] writtenInTime(Object given) {
        try {
            return source.inTime(
                    () -> {
                        try {
                            return Json.written(given, source.maxSize());
                        } catch (IOException | RuntimeException | StackOverflowError e) {
                            throw unwritable(e);
                        }
                    },
                    given);
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    // never a value, nor the words of who quotes one: the body may hold a password
    private IllegalArgumentException unwritable(Throwable reason) {
        if (reason instanceof Json.TooLargeException) {
            return new IllegalArgumentException(source.tooLarge());
        }
        if (reason.getCause() instanceof StreamConstraintsException limit) {
            return beyond(limit);
        }
        String member = Json.member(reason);
        return new IllegalArgumentException("%s: %sthe message body cannot be written as JSON (%s)"
                .formatted(
                        operation.name(),
                        member.isEmpty() ? "" : "member " + Excerpts.value(member) + " of ",
                        reason.getClass().getSimpleName()));
    }

    private IllegalArgumentException beyond(StreamConstraintsException limit) {
        return new IllegalArgumentException("%s: the message body goes beyond a limit of JSON: %s"
                .formatted(operation.name(), limit.getOriginalMessage()));
    }

    private byte[] text(Message message, Object given) {
        if (given == null) {
            return NOTHING;
        }
        try {
            return source.read(message)
                    .orElseThrow(() -> new IllegalArgumentException("%s cannot use a message body of type %s; %s"
                            .formatted(operation.name(), given.getClass().getName(), cure())));
        } catch (CharacterCodingException e) {
            throw notJson();
        }
    }

    private JsonNode tree(byte[] json) {
        try {
            return Json.MAPPER
                    .reader(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .readTree(json);
        } catch (StreamConstraintsException e) {
            throw beyond(e);
        } catch (IOException e) {
            throw notJson();
        } catch (RuntimeException e) {
            // JSON, but for a value that Java has no room for; whoever throws that quotes it
            throw new IllegalArgumentException("%s: the message body holds a value that cannot be read (%s)"
                    .formatted(operation.name(), e.getClass().getSimpleName()));
        }
    }

    private IllegalArgumentException notJson() {
        return new IllegalArgumentException("%s: the message body is not JSON; %s".formatted(operation.name(), cure()));
    }

    // what an earlier step left must not stand for a request that asks for nothing in particular
    private boolean hasNoMember(JsonNode request) {
        return operation.parameters().stream()
                .noneMatch(parameter -> parameter.place() == Parameter.Place.BODY && request.has(parameter.wireName()));
    }

    private byte[] checked(JsonNode request) {
        check(request);
        byte[] json = Json.bytes(request);
        source.requireNotLarger(json.length);
        return json;
    }

    private void check(JsonNode request) {
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
    }
}
