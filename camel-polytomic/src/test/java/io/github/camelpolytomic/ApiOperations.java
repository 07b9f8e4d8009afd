package io.github.camelpolytomic;

import java.util.Arrays;
import java.util.List;

/** The operations that are the API's own, and not composed of others. */
final class ApiOperations {

    private ApiOperations() {}

    static List<PolytomicOperation> all() {
        return Arrays.stream(PolytomicOperation.values())
                .filter(operation -> operation.row().action().isEmpty())
                .toList();
    }
}
