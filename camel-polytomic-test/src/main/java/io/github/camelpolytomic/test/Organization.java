package io.github.camelpolytomic.test;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The organization that owns a workspace, and the child organizations it shares connections with. */
final class Organization {

    private final String id;
    private final Set<String> children = ConcurrentHashMap.newKeySet();

    Organization(String id) {
        this.id = id;
    }

    String id() {
        return id;
    }

    /** Its one known user. */
    Actor user() {
        return Actor.userOf(id);
    }

    void addChild(String childId) {
        children.add(childId);
    }

    boolean hasChild(String childId) {
        return children.contains(childId);
    }
}
