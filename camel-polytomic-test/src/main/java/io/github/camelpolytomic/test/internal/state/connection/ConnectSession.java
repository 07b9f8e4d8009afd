package io.github.camelpolytomic.test.internal.state.connection;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.camelpolytomic.test.internal.contract.Json;

/**
 * A session of Polytomic Connect, in which a person creates one connection, or signs in to one again.
 *
 * @param connectionId the connection of the session, once there is one
 */
public record ConnectSession(
        String id, String token, Instant expires, Settings settings, Optional<String> connectionId) {

    /**
     * What the caller has asked for.
     *
     * @param owner the name of the organization or partner that the dialog shows
     * @param type the connection type, when it is fixed
     * @param whitelist the types to choose from, when it is not
     */
    public record Settings(
            String name,
            String organizationId,
            String owner,
            String redirectUrl,
            boolean isDark,
            Optional<String> type,
            List<String> whitelist) {

        boolean offers(String typeId) {
            return type.isPresent() ? type.get().equals(typeId) : whitelist.isEmpty() || whitelist.contains(typeId);
        }
    }

    ConnectSession connected(String toConnection) {
        return new ConnectSession(id, token, expires, settings, Optional.of(toConnection));
    }

    /** The contract's ConnectCardResponse. */
    public ObjectNode opened() {
        return Json.object()
                .put("redirect_url", "https://connect.example/session?token=" + token)
                .put("token", token);
    }

    /** The contract's ConnectSessionResponse. */
    public ObjectNode json() {
        ObjectNode json = Json.object()
                .put("id", id)
                .put("name", settings.name)
                .put("organization_name", settings.owner)
                .put("redirect_url", settings.redirectUrl)
                .put("logo", "https://logos.example/organization.svg")
                .put("dark", settings.isDark)
                .put("expires_at", expires.toString());
        settings.type.ifPresent(type -> json.put("type", type));
        connectionId.ifPresent(connection -> json.put("connection_id", connection));
        return json.set("whitelist", Json.of(settings.whitelist));
    }
}
