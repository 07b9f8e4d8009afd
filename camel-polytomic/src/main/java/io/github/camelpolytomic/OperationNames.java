package io.github.camelpolytomic;

import java.util.Arrays;
import java.util.List;

import io.github.camelpolytomic.internal.text.Excerpts;
import io.github.camelpolytomic.internal.text.NearestNames;

/** Reads the operation in a URI, and knows what its author may have meant. */
final class OperationNames {

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
                .orElseThrow(() -> new IllegalArgumentException("There is no operation '%s'; the nearest are %s"
                        .formatted(shown, NearestNames.text(shown, List.of(PolytomicOperation.values()), Enum::name))));
    }
}
