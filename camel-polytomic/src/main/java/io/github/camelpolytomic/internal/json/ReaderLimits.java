package io.github.camelpolytomic.internal.json;

import java.util.Arrays;
import java.util.Optional;

import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;

/** The limits of the JSON reader, for people. */
public enum ReaderLimits {
    TEXT("getMaxStringLength", "a text in it is longer than %s characters", limits().getMaxStringLength()),
    NUMBER("getMaxNumberLength", "a number in it has more than %s digits", limits().getMaxNumberLength()),
    DEPTH("getMaxNestingDepth", "it is nested deeper than %s levels", limits().getMaxNestingDepth()),
    NAME("getMaxNameLength", "the name of a member is longer than %s characters", limits().getMaxNameLength());

    // what Jackson names in its text, the only thing that tells one from another
    private final String source;
    private final String text;

    ReaderLimits(String source, String what, int most) {
        this.source = source;
        this.text = what.formatted(most) + ", a limit of the JSON reader";
    }

    /** Which limit the JSON goes beyond; empty when it is not that. */
    public static Optional<String> exceeded(Throwable why) {
        for (Throwable cause = why; cause != null; cause = cause.getCause()) {
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
                .orElse("it goes beyond a limit of the JSON reader");
    }

    private static StreamReadConstraints limits() {
        return Json.MAPPER.getFactory().streamReadConstraints();
    }
}
