package io.github.camelpolytomic.test.internal.state.connection;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.camelpolytomic.test.internal.contract.ApiVersion;
import io.github.camelpolytomic.test.internal.contract.Json;
import io.github.camelpolytomic.test.internal.state.organization.Actor;

/** The current state of a connection. */
public final class Connection {

    private final String id;
    private final String parentId;
    private final ConnectedSystem system;
    private final Instant created;
    private final Actor creator;
    private ConnectionSettings settings;
    private Instant updated;

    Connection(
            String id,
            String parentId,
            ConnectedSystem system,
            ConnectionSettings settings,
            Instant created,
            Actor creator) {
        this.id = id;
        this.parentId = parentId;
        this.system = system;
        this.settings = settings;
        this.created = created;
        this.updated = created;
        this.creator = creator;
    }

    /** A copy of this connection for another organization. */
    Connection sharedWith(String organizationId, String name, Instant now) {
        ConnectionSettings copied = settings().name(name).organizationId(organizationId);
        return new Connection(UUID.randomUUID().toString(), id, system, copied, now, creator);
    }

    public String id() {
        return id;
    }

    public boolean isShared() {
        return !parentId.isEmpty();
    }

    boolean isSharedFrom(String connectionId) {
        return parentId.equals(connectionId);
    }

    public ConnectedSystem system() {
        return system;
    }

    public ConnectionType type() {
        return system.type();
    }

    public synchronized ConnectionSettings settings() {
        return settings;
    }

    public synchronized void update(ConnectionSettings other, Instant now) {
        settings = other;
        updated = now;
    }

    /** What it is and currently offers. */
    public ConnectionDescription description() {
        return system.offered().id(id).name(settings().name());
    }

    public InitialState.Harbor harbor() {
        return system.offered().initial().harbor();
    }

    /** The connection that it is a shared copy of. */
    public Optional<String> parentId() {
        return Optional.of(parentId).filter(parent -> !parent.isEmpty());
    }

    /** The contract's ConnectionResponseSchema. */
    public synchronized ObjectNode json(ApiVersion version) {
        ObjectNode json = shortJson(version);
        if (version.isNewest()) {
            json.set("rate_limit", system.rateLimit().json());
        }
        if (type().proxyBaseUrl().isPresent()) {
            json.put("api_calls_last_24_hours", system.proxy().callsLastDay());
        } else {
            json.putNull("api_calls_last_24_hours");
        }
        json.put("created_at", created.toString()).set("created_by", creator.json());
        json.put("updated_at", updated.toString()).set("updated_by", creator.json());
        if (isShared()) {
            json.put("parent_connection_id", parentId);
        }
        return json;
    }

    /** The contract's CreateConnectionResponseSchema: with {@code auth_url} while it is not authorized. */
    public synchronized ObjectNode jsonOfChange(ApiVersion version) {
        ObjectNode json = shortJson(version).put("healthcheck_interval", settings.healthcheckInterval());
        if (!system.isAuthorized()) {
            json.put("auth_url", "https://" + type().id() + ".example/authorize?state=" + id)
                    .put("auth_code", id.substring(0, Math.min(8, id.length())).toUpperCase(Locale.ROOT));
        }
        return json;
    }

    private ObjectNode shortJson(ApiVersion version) {
        ObjectNode json = Json.object()
                .put("id", id)
                .put("name", settings.name())
                .put("organization_id", settings.organizationId())
                .put("saved", true)
                .put("status", system.problem().isEmpty() ? "healthy" : "unhealthy");
        system.problem().ifPresent(problem -> json.put("status_error", problem));
        json.set("type", type().summary(version));
        json.set("configuration", type().mask(settings.configuration()));
        json.set("policies", Json.of(settings.policies()));
        return json;
    }
}
