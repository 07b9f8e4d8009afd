package io.github.camelpolytomic.internal.run.sync;

import io.github.camelpolytomic.internal.client.call.ApiRequest;

/**
 * The identifiers that the service gives. What no path of the API can hold, or what a proxy on the way may take for another path,
 * is none: nothing could ever be asked about it.
 */
public final class ServiceIds {

    /** What is wrong with an answer that lacks one. */
    public static final String NONE = "no id that a path can hold";

    // those of the service are UUIDs
    private static final int LONGEST = 255;

    private ServiceIds() {}

    /** Whether it can be used in a path. */
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
