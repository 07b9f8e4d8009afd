package io.github.camelpolytomic.internal.binding;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
 * Creates the request body of a call from the message or from parameters. A message body may be the request's own
 * record, a response that is accepted as a request, a map or JSON text. Maps and text are sent unchanged: the bytes
 * that are sent are the bytes that were checked.
 */
public final class BodyReader {

    private static final byte[] NO_BYTES = {};
    private static final byte[] EMPTY_OBJECT = {'{', '}'};

    private final Operation operation;
    private final ApiVersion version;
    private final RequestBody body;
    private final boolean keepAdditionalProperties;
    private final BodyText source;
    private final Set<String> members;

    public BodyReader(Operation operation, ApiVersion version, RequestBody body, BodySettings settings) {
        this.operation = operation;
        this.version = version;
        this.body = body;
        this.keepAdditionalProperties = settings.keepAdditionalProperties();
        this.source = new BodyText(operation.name(), settings);
        this.members = body.isOptional() ? body.members() : Set.of();
    }

    /** Whether parameters provide the request body, so that the message body is ignored. */
    public static boolean hasBodyParameter(Map<Parameter, Object> values) {
        return values.keySet().stream().anyMatch(parameter -> parameter.place() == Parameter.Place.BODY);
    }

    /**
     * Creates the body from parameters.
     *
     * @throws IllegalArgumentException if the API would reject it
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

    /** Creates the body from the message; throws the same exception. */
    public byte[] read(Message message) {
        if (body.isEmpty()) {
            return EMPTY_OBJECT;
        }
        Object payload = message.getBody();
        if (payload instanceof PolytomicRecord || payload instanceof List) {
            return payload instanceof PolytomicRecord polytomicRecord && body.takes(payload.getClass())
                    ? checked(request(polytomicRecord))
                    : withoutRequest("a %s cannot be used as a request"
                            .formatted(
                                    payload instanceof List
                                            ? "List"
                                            : payload.getClass().getSimpleName()));
        }
        byte[] json =
                payload instanceof Map || payload instanceof JsonNode ? serialized(payload) : text(message, payload);
        JsonNode tree = tree(json);
        // a missing node means that the body is empty or blank
        if (!tree.isMissingNode()) {
            check(tree);
            return json;
        }
        if ((payload instanceof InputStream || payload instanceof Reader) && !(payload instanceof StreamCache)) {
            // a stream that an earlier attempt consumed must not count as a request with defaults
            throw new IllegalArgumentException(
                    "%s: the stream in the message body is empty or already consumed; enable stream caching"
                            .formatted(operation.name()));
        }
        return withoutRequest("the message body is empty");
    }

    private byte[] withoutRequest(String reason) {
        if (body.isOptional()) {
            return EMPTY_OBJECT;
        }
        throw new IllegalArgumentException(
                "%s requires a request, but %s; %s".formatted(operation.name(), reason, howToFix()));
    }

    private String howToFix() {
        String parameters = operation.parameters(version).stream()
                .filter(parameter -> parameter.place() == Parameter.Place.BODY)
                .map(ParameterBinder::howToSet)
                .collect(Collectors.joining(", "));
        String howToSet = "set a %s, a Map or JSON text as message body"
                .formatted(body.type().getSimpleName());
        return parameters.isEmpty() ? howToSet : howToSet + ", or " + parameters;
    }

    private ObjectNode request(PolytomicRecord payload) {
        Class<?> type = payload.getClass();
        ObjectNode request = body.request(type, (ObjectNode) tree(serialized(payload)));
        return keepAdditionalProperties ? request : Json.onlyKnown(request, body.type());
    }

    private byte[] serialized(Object payload) {
        try {
            return Json.writtenFromMemory(payload, source.maxSize());
        } catch (Json.NotInMemoryException e) {
            return serializedWithTimeout(payload);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw cannotSerialize(e);
        }
    }

    private byte[] serializedWithTimeout(Object payload) {
        try {
            return source.withTimeout(
                    () -> {
                        try {
                            return Json.bytesOf(payload, source.maxSize());
                        } catch (IOException | RuntimeException | StackOverflowError e) {
                            throw cannotSerialize(e);
                        }
                    },
                    payload);
        } catch (IOException e) {
            throw cannotSerialize(e);
        }
    }

    // without values, and without texts that quote them, because the body may contain a password
    private IllegalArgumentException cannotSerialize(Throwable reason) {
        if (reason instanceof Json.TooLargeException) {
            return new IllegalArgumentException(source.tooLarge());
        }
        if (reason.getCause() instanceof StreamConstraintsException limit) {
            return exceedsLimit(limit);
        }
        String member = Json.member(reason);
        return new IllegalArgumentException("%s: %sthe message body cannot be written as JSON (%s)"
                .formatted(
                        operation.name(),
                        member.isEmpty() ? "" : "member " + Excerpts.value(member) + " of ",
                        reason.getClass().getSimpleName()));
    }

    private IllegalArgumentException exceedsLimit(StreamConstraintsException limit) {
        return new IllegalArgumentException("%s: the message body exceeds a JSON limit: %s"
                .formatted(operation.name(), limit.getOriginalMessage()));
    }

    private byte[] text(Message message, Object payload) {
        if (payload == null) {
            return NO_BYTES;
        }
        try {
            return source.read(message)
                    .orElseThrow(() -> new IllegalArgumentException("%s cannot use a message body of type %s; %s"
                            .formatted(operation.name(), payload.getClass().getName(), howToFix())));
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
            throw exceedsLimit(e);
        } catch (IOException e) {
            throw notJson();
        } catch (RuntimeException e) {
            // valid JSON with a value that Java cannot represent; the original exception text quotes it
            throw new IllegalArgumentException("%s: the message body contains a value that cannot be read (%s)"
                    .formatted(operation.name(), e.getClass().getSimpleName()));
        }
    }

    private IllegalArgumentException notJson() {
        return new IllegalArgumentException(
                "%s: the message body is not JSON; %s".formatted(operation.name(), howToFix()));
    }

    // the body of an earlier step must not count as a request with defaults
    private boolean hasNoMember(JsonNode request) {
        return members.stream().noneMatch(request::has);
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
                    "%s: the message body is not a JSON object; %s".formatted(operation.name(), howToFix()));
        }
        if (body.isOptional() && !request.isEmpty() && hasNoMember(request)) {
            throw new IllegalArgumentException(
                    "%s: the message body is an object without any member of a %s; set another body, or none"
                            .formatted(operation.name(), body.type().getSimpleName()));
        }
        List<String> faults = body.faults(request, version);
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException("Invalid request of %s (API version %s): %s"
                    .formatted(operation.name(), version, String.join("; ", faults)));
        }
    }
}
