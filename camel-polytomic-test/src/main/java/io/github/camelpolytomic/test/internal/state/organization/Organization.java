package io.github.camelpolytomic.test.internal.state.organization;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The organization that owns a workspace, and the child organizations it shares connections with. */
public final class Organization {

    private final String id;
    private final Set<String> children = ConcurrentHashMap.newKeySet();

    public Organization(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }

    /** Its one known user. */
    public Actor user() {
        return Actor.userOf(id);
    }

    public void addChild(String childId) {
        children.add(childId);
    }

    public boolean hasChild(String childId) {
        return children.contains(childId);
    }
}
