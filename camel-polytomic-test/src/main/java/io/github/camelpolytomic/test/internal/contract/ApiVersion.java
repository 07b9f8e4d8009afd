package io.github.camelpolytomic.test.internal.contract;

import java.util.Arrays;
import java.util.Optional;

/** The versions of the contract that are served. */
public enum ApiVersion {
    V2023_04_25("2023-04-25"),
    V2024_02_08("2024-02-08"),
    V2025_09_18("2025-09-18");

    public static final String HEADER = "X-Polytomic-Version";
    public static final ApiVersion NEWEST = V2025_09_18;

    private final String date;

    ApiVersion(String date) {
        this.date = date;
    }

    public static Optional<ApiVersion> of(String date) {
        return Arrays.stream(values())
                .filter(version -> version.date.equals(date))
                .findFirst();
    }

    public String date() {
        return date;
    }

    public boolean isNewest() {
        return this == NEWEST;
    }

    /** The body of an error with this status. */
    ErrorBody errorBody(int status) {
        return status == 401 && this != V2025_09_18 ? ErrorBody.REST_ERR_RESPONSE : ErrorBody.API_ERROR;
    }
}
