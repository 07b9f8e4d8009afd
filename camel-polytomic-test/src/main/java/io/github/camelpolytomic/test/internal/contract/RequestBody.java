package io.github.camelpolytomic.test.internal.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A JSON object in a request. Null is the same as absent, except for {@link #has(String)}. A required member that is
 * absent, or a member of the wrong type, is rejected with 400, or with 422 where the contract declares that instead.
 *
 * @param unfit makes the error of such a member
 */
public record RequestBody(ObjectNode json, Function<String, ApiException> unfit) {

    public RequestBody(ObjectNode json) {
        this(json, ApiException::badRequest);
    }

    public static RequestBody read(String contentType, String text) {
        if (!contentType.split(";")[0].strip().toLowerCase(Locale.ROOT).equals("application/json")) {
            throw ApiException.badRequest("the body must be application/json");
        }
        try {
            return new RequestBody(Json.parseObject(text));
        } catch (IllegalArgumentException e) {
            throw ApiException.badRequest("the body is " + e.getMessage());
        }
    }

    /** The same body, whose unfit members are rejected with 422. */
    public RequestBody orUnprocessable() {
        return new RequestBody(json, ApiException::unprocessable);
    }

    /** Whether the member was sent, even as null. */
    public boolean has(String member) {
        return json.has(member);
    }

    public Optional<JsonNode> member(String member) {
        return Optional.ofNullable(json.get(member)).filter(node -> !node.isNull());
    }

    JsonNode required(String member) {
        return member(member).orElseThrow(() -> missing(member));
    }

    public String requiredText(String member) {
        String text = text(member).orElseThrow(() -> missing(member));
        if (text.isEmpty()) {
            throw unfit.apply(member + " must not be empty");
        }
        return text;
    }

    public ObjectNode requiredObject(String member) {
        return object(member).orElseThrow(() -> missing(member));
    }

    public boolean requiredFlag(String member) {
        return flag(member).orElseThrow(() -> missing(member));
    }

    public Optional<String> text(String member) {
        return typed(member, JsonNode::isTextual, "a string").map(JsonNode::textValue);
    }

    /** A text from a closed list. */
    public Optional<String> oneOf(String member, Set<String> values) {
        Optional<String> text = text(member);
        text.filter(value -> !values.contains(value)).ifPresent(value -> {
            throw unfit.apply(
                    member + " must be one of " + values.stream().sorted().toList());
        });
        return text;
    }

    public Optional<Boolean> flag(String member) {
        return typed(member, JsonNode::isBoolean, "a boolean").map(JsonNode::booleanValue);
    }

    public Optional<Long> integer(String member) {
        return typed(member, JsonNode::isIntegralNumber, "an integer").map(JsonNode::longValue);
    }

    public Optional<ObjectNode> object(String member) {
        return typed(member, JsonNode::isObject, "an object").map(ObjectNode.class::cast);
    }

    public Optional<List<JsonNode>> list(String member) {
        return typed(member, JsonNode::isArray, "an array").map(array -> {
            List<JsonNode> elements = new ArrayList<>();
            array.forEach(elements::add);
            return elements;
        });
    }

    /** An array of strings. */
    public Optional<List<String>> texts(String member) {
        return list(member).map(elements -> elements.stream()
                .map(element -> {
                    if (!element.isTextual()) {
                        throw unfit.apply(member + " must be an array of strings");
                    }
                    return element.textValue();
                })
                .toList());
    }

    private Optional<JsonNode> typed(String member, Predicate<JsonNode> fits, String type) {
        Optional<JsonNode> node = member(member);
        node.filter(fits.negate()).ifPresent(wrong -> {
            throw unfit.apply(member + " must be " + type);
        });
        return node;
    }

    private ApiException missing(String member) {
        return unfit.apply(member + " is required");
    }
}
