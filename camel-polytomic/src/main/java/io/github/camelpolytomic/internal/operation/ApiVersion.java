package io.github.camelpolytomic.internal.operation;

import java.util.Arrays;
import java.util.List;

import io.github.camelpolytomic.internal.text.Excerpts;

/** The supported versions of the Polytomic API, oldest first. */
public enum ApiVersion {
    V2023_04_25("2023-04-25"),
    V2024_02_08("2024-02-08"),
    V2025_09_18("2025-09-18");

    private final String value;

    ApiVersion(String value) {
        this.value = value;
    }

    /** The version as the API writes it, such as {@code 2023-04-25}. */
    public String value() {
        return value;
    }

    /** Returns the version with this value; an unknown value is an error that lists the supported versions. */
    public static ApiVersion of(String value) {
        return Arrays.stream(values())
                .filter(version -> version.value.equals(value))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Unknown apiVersion %s; supported versions are %s"
                        .formatted(Excerpts.value(value), List.of(values()))));
    }

    @Override
    public String toString() {
        return value;
    }
}
