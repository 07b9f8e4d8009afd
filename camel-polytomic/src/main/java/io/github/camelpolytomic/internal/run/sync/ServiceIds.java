package io.github.camelpolytomic.internal.run.sync;

import io.github.camelpolytomic.internal.client.call.ApiRequest;

/**
 * Checks the ids that the service returns. An id that cannot be part of a path, or that a proxy may take for another path, is
 * unusable: no request could name it.
 */
public final class ServiceIds {

    /** What is wrong with a response that lacks a usable id. */
    public static final String NONE = "no valid id";

    // ids of the service are UUIDs
    private static final int LONGEST = 255;

    private ServiceIds() {}

    /** Whether the id can be part of a path. */
    public static boolean isUsable(String id) {
        return id != null
                && id.length() <= LONGEST
                && ApiRequest.isSegment(id)
                && id.chars().noneMatch(each -> each == '/' || each == '\\' || Character.isISOControl(each));
    }

    /** The id, or {@code null} when it cannot be used. */
    public static String usable(String id) {
        return isUsable(id) ? id : null;
    }
}
