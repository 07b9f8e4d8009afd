package io.github.camelpolytomic;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import io.github.camelpolytomic.operation.Excerpts;
import io.github.camelpolytomic.operation.NearestNames;

/** Reads the operation in a URI, and knows what its author may have meant. */
final class OperationNames {

    private static final int SUGGESTIONS = 3;

    private OperationNames() {}

    static PolytomicOperation operation(String name) {
        if (name == null || name.isEmpty()) {
            throw new IllegalArgumentException(
                    "The URI names no operation; write it like polytomic:" + PolytomicOperation.values()[0]);
        }
        String shown = Excerpts.value(name);
        return Arrays.stream(PolytomicOperation.values())
                .filter(operation -> operation.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no operation '%s'; the nearest are %s".formatted(shown, nearest(shown))));
    }

    private static String nearest(String name) {
        return NearestNames.first(name, List.of(PolytomicOperation.values()), Enum::name).stream()
                .limit(SUGGESTIONS)
                .map(Enum::name)
                .collect(Collectors.joining(", "));
    }
}
