package io.github.camelpolytomic.test.internal.state.modelsync;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of record logs: the contract's ExecutionLogType. */
public enum RecordLogType {
    DELETES,
    ERRORS,
    INSERTS,
    RECORDS,
    UPDATES,
    WARNINGS;

    public static Optional<RecordLogType> of(String name) {
        return Arrays.stream(values()).filter(type -> type.json().equals(name)).findFirst();
    }

    /** The spelling of the contract. */
    public String json() {
        return name().toLowerCase(Locale.ROOT);
    }
}
