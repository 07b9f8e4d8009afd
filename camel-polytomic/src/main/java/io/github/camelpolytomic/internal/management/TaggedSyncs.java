package io.github.camelpolytomic.internal.management;

import java.util.HashSet;
import java.util.Set;

import io.github.camelpolytomic.internal.text.Excerpts;

/** The syncs that have meters of their own: a registry keeps each for good, and messages may name any number of them. */
final class TaggedSyncs {

    private static final int MOST = 1000;
    private static final String OTHER = "other";

    private final Set<String> known = new HashSet<>();

    /** The value of the tag for this sync. */
    synchronized String tag(String syncId) {
        String tag = Excerpts.value(syncId);
        if (known.size() < MOST) {
            known.add(tag);
        }
        return known.contains(tag) ? tag : OTHER;
    }
}
