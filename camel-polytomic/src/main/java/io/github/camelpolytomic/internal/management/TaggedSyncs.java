package io.github.camelpolytomic.internal.management;

import java.util.HashSet;
import java.util.Set;

import io.github.camelpolytomic.internal.text.Excerpts;

/**
 * Limits the number of syncs with their own meters, because a registry keeps all meters, and messages may name any
 * number of syncs.
 */
final class TaggedSyncs {

    private static final int MAX_SYNCS = 1000;
    private static final String OTHER = "other";

    private final Set<String> tagged = new HashSet<>();

    /** Returns the tag value for this sync. */
    synchronized String tag(String syncId) {
        String tag = Excerpts.value(syncId);
        if (tagged.size() < MAX_SYNCS) {
            tagged.add(tag);
        }
        return tagged.contains(tag) ? tag : OTHER;
    }
}
