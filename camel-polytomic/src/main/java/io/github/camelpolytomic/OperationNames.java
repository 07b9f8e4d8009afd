package io.github.camelpolytomic;

import java.util.Arrays;
import java.util.List;

import io.github.camelpolytomic.internal.text.Excerpts;
import io.github.camelpolytomic.internal.text.NearestNames;

/** Parses the operation in a URI, and suggests similar names for an unknown one. */
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
                .orElseThrow(() -> new IllegalArgumentException("Unknown operation '%s'; similar operations are %s"
                        .formatted(shown, NearestNames.text(shown, List.of(PolytomicOperation.values()), Enum::name))));
    }
}
