package io.github.camelpolytomic.fuzz;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.apache.hc.core5.http.HttpException;

import io.github.camelpolytomic.error.PolytomicException;
import io.github.camelpolytomic.internal.operation.Result;

import static org.assertj.core.api.Assertions.assertThat;

/** Knows, without the component's own readers, what a call may give. */
public final class Oracle {

    // what a record leaves out may be beyond the limits of the component's own reader
    private static final ObjectMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNumberLength(Integer.MAX_VALUE)
                            .maxNestingDepth(Integer.MAX_VALUE)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .findAndAddModules()
            .build();

    private Oracle() {}

    /** What the body of a call says otherwise than the answer; empty when it says the same. */
    public static Optional<String> difference(Result result, byte[] answer, Object body) {
        if (result.shape() == Result.Shape.NONE) {
            return Optional.empty();
        }
        JsonNode said;
        try {
            said = MAPPER.readTree(answer);
        } catch (IOException e) {
            return Optional.of("this is no JSON: " + e.getMessage());
        } catch (NumberFormatException e) {
            // JSON, but nothing in here can hold the number
            return Optional.empty();
        }
        if (saysSomethingTwice(answer)) {
            return Optional.empty();
        }
        try {
            JsonNode seen = MAPPER.readTree(
                    body instanceof String json
                            ? json
                            : isOfJson(result, body) ? body.toString() : MAPPER.writeValueAsString(body));
            return Likeness.difference(content(result, said, body), seen);
        } catch (IOException e) {
            return Optional.of("what came of it is no JSON: " + e.getMessage());
        }
    }

    private static boolean isOfJson(Result result, Object body) {
        return result.type() != String.class
                && body instanceof List<?> list
                && list.stream().allMatch(String.class::isInstance);
    }

    // which of the two counts is promised nowhere
    private static boolean saysSomethingTwice(byte[] json) {
        try {
            MAPPER.reader().with(StreamReadFeature.STRICT_DUPLICATE_DETECTION).readTree(json);
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    // where the content stands in the answer
    private static JsonNode content(Result result, JsonNode answer, Object body) {
        return switch (result.shape()) {
            // a source whose schemas are streamed
            case RECORD, MAP -> body instanceof List ? list(answer.at("/data/schemas")) : answer.path("data");
            case LIST -> list(answer.path("data"));
            case ENTRIES -> list(answer.at("/data/entries"));
            case ROWS -> body instanceof List ? list(answer.at("/data/results")) : both(answer, "links");
            case BARE, ENVELOPE, NONE -> answer;
            // the target of a redirect, which this is not
            case LINK -> MAPPER.createObjectNode();
            case JOB -> both(answer, "job");
        };
    }

    private static ObjectNode both(JsonNode answer, String sibling) {
        ObjectNode both = MAPPER.createObjectNode();
        if (answer.path("data") instanceof ObjectNode data) {
            both.setAll(data);
        }
        if (answer.path(sibling).isObject()) {
            both.set(sibling, answer.get(sibling));
        }
        return both;
    }

    // null and missing are an empty list
    private static JsonNode list(JsonNode node) {
        return node.isNull() || node.isMissingNode() ? MAPPER.createArrayNode() : node;
    }

    /** An exception that a route can catch, and not the wrapping of a fault in here. */
    public static void requireOfThisProject(Throwable failure) {
        assertThat(failure).isInstanceOf(PolytomicException.class);
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            assertThat(cause)
                    .as("cause of %s", failure)
                    .isInstanceOfAny(IOException.class, HttpException.class, PolytomicException.class);
        }
        assertThat(failure.getMessage()).hasSizeLessThan(2_000);
    }
}
