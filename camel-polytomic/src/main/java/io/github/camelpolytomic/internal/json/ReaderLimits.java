package io.github.camelpolytomic.internal.json;

import java.util.Arrays;
import java.util.Optional;

import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;

/** The limits of the JSON reader, with messages. */
public enum ReaderLimits {
    TEXT("getMaxStringLength", "a text in it is longer than %s characters", limits().getMaxStringLength()),
    NUMBER("getMaxNumberLength", "a number in it has more than %s digits", limits().getMaxNumberLength()),
    DEPTH("getMaxNestingDepth", "it is nested deeper than %s levels", limits().getMaxNestingDepth()),
    NAME("getMaxNameLength", "the name of a member is longer than %s characters", limits().getMaxNameLength());

    // the method that Jackson names in its message, the only way to identify the limit
    private final String source;
    private final String text;

    ReaderLimits(String source, String description, int limit) {
        this.source = source;
        this.text = description.formatted(limit) + ", a limit of the JSON reader";
    }

    /** Returns a message about the limit that the JSON exceeds; empty if it exceeds none. */
    public static Optional<String> exceeded(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StreamConstraintsException limit) {
                return Optional.of(text(limit.getOriginalMessage()));
            }
        }
        return Optional.empty();
    }

    private static String text(String message) {
        return Arrays.stream(values())
                .filter(limit -> message.contains(limit.source))
                .map(limit -> limit.text)
                .findFirst()
                .orElse("it exceeds a limit of the JSON reader");
    }

    private static StreamReadConstraints limits() {
        return Json.MAPPER.getFactory().streamReadConstraints();
    }
}
