package io.github.camelpolytomic.test.internal.state.organization;

import java.time.Clock;
import java.util.List;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.camelpolytomic.test.internal.contract.Json;
import io.github.camelpolytomic.test.internal.state.event.Events;
import io.github.camelpolytomic.test.internal.state.event.Webhooks;

/** An organization with its settings and with what its administrators care for. */
public final class Organization {

    /** The settings that requests make; what identifies the OIDC client is never returned. */
    public static final List<String> SETTINGS =
            List.of("name", "sso_domain", "sso_org_id", "issuer", "client_id", "client_secret");

    private static final List<String> SHOWN = SETTINGS.subList(0, 4);

    private final String id;
    private final Organizations all;
    private final Roles roles;
    private final Users users;
    private final Policies policies;
    private final Events events;
    private final Webhooks webhooks;
    private final Subscribers subscribers = new Subscribers();
    private volatile ObjectNode settings;

    Organization(String id, ObjectNode settings, Organizations all, Clock clock) {
        this.id = id;
        this.settings = settings;
        this.all = all;
        this.roles = new Roles(id);
        this.users = new Users(id, roles);
        this.policies = new Policies(id, roles);
        this.events = new Events(id, clock);
        this.webhooks = new Webhooks(id, clock);
    }

    /** Settings with only a name. */
    public static ObjectNode named(String name) {
        return Json.object().put("name", name);
    }

    public String id() {
        return id;
    }

    public String name() {
        return settings.path("name").asText();
    }

    public ObjectNode settings() {
        return settings;
    }

    void settings(ObjectNode other) {
        settings = other;
    }

    /** Its first user, the author of changes. */
    public Actor user() {
        return Actor.userOf(id);
    }

    /** Whether it owns the other organizations. */
    public boolean isOwner() {
        return all.owner() == this;
    }

    /** Whether it owns this other organization. */
    public boolean hasChild(String otherId) {
        return isOwner() && !otherId.equals(id) && all.find(otherId).isPresent();
    }

    public Roles roles() {
        return roles;
    }

    public Users users() {
        return users;
    }

    public Policies policies() {
        return policies;
    }

    public Events events() {
        return events;
    }

    public Webhooks webhooks() {
        return webhooks;
    }

    public Subscribers subscribers() {
        return subscribers;
    }

    /** The contract's Organization. */
    public ObjectNode json() {
        ObjectNode json = Json.object().put("id", id);
        SHOWN.stream().filter(settings::has).forEach(member -> json.set(member, settings.get(member)));
        return json;
    }
}
