package io.github.camelpolytomic;

import java.util.Arrays;
import java.util.List;

import io.github.camelpolytomic.internal.operation.Operation;

/** The operations of the API itself, without composed operations. */
public final class ApiOperations {

    private ApiOperations() {}

    public static List<PolytomicOperation> all() {
        return Arrays.stream(PolytomicOperation.values())
                .filter(operation -> operation.row().action().isEmpty())
                .toList();
    }

    /** Returns the row of an operation. */
    public static Operation row(PolytomicOperation operation) {
        return operation.row();
    }
}
