package io.github.camelpolytomic.test.internal.state.organization;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.camelpolytomic.test.internal.contract.ApiException;

/** The organizations of a partner, in order of creation: first the one that owns the others. Thread-safe. */
public final class Organizations {

    private final Clock clock;
    private final Organization owner;
    private final Map<String, Organization> all = new LinkedHashMap<>();
    private final List<Consumer<Organization>> followers = new CopyOnWriteArrayList<>();

    public Organizations(String ownerId, String ownerName, Clock clock) {
        this.clock = clock;
        this.owner = add(ownerId, Organization.named(ownerName));
    }

    /** Adds a listener for deleted organizations. */
    public void onDelete(Consumer<Organization> follower) {
        followers.add(follower);
    }

    public Organization owner() {
        return owner;
    }

    public synchronized List<Organization> all() {
        return List.copyOf(all.values());
    }

    public synchronized Optional<Organization> find(String id) {
        return Optional.ofNullable(all.get(id));
    }

    /** The organization; 404 when there is none. */
    public Organization get(String id) {
        return find(id).orElseThrow(() -> ApiException.notFound("no organization with id " + id));
    }

    /** Adds an organization with this id, or returns the one that has it. */
    public synchronized Organization add(String id, ObjectNode settings) {
        return all.computeIfAbsent(id, added -> new Organization(added, settings, this, clock));
    }

    /** Creates an organization; 409 when another one has its name. */
    public synchronized Organization create(ObjectNode settings) {
        requireFree(settings, Optional.empty());
        return add(UUID.randomUUID().toString(), settings);
    }

    /** Replaces the settings of an organization; 409 when another one has its name. */
    public synchronized void update(Organization organization, ObjectNode settings) {
        requireFree(settings, Optional.of(organization));
        organization.settings(settings);
    }

    /** Deletes an organization with everything in it; 403 for the owner. */
    public void delete(Organization organization) {
        if (organization == owner) {
            throw ApiException.forbidden("the organization of the partner cannot be deleted");
        }
        synchronized (this) {
            all.remove(organization.id());
        }
        followers.forEach(follower -> follower.accept(organization));
    }

    private void requireFree(ObjectNode settings, Optional<Organization> self) {
        String name = settings.path("name").asText();
        boolean isTaken = all.values().stream()
                .filter(other -> self.filter(other::equals).isEmpty())
                .anyMatch(other -> other.name().equals(name));
        if (isTaken) {
            throw ApiException.conflict("there is an organization with the name " + name);
        }
    }
}
