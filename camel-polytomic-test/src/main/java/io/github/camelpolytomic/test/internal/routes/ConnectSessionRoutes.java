package io.github.camelpolytomic.test.internal.routes;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import io.github.camelpolytomic.test.internal.contract.ApiException;
import io.github.camelpolytomic.test.internal.contract.RequestBody;
import io.github.camelpolytomic.test.internal.server.ApiResponse;
import io.github.camelpolytomic.test.internal.server.Call;
import io.github.camelpolytomic.test.internal.server.Route;
import io.github.camelpolytomic.test.internal.state.connection.ConnectSession;
import io.github.camelpolytomic.test.internal.state.connection.Connection;
import io.github.camelpolytomic.test.internal.state.connection.Connections;
import io.github.camelpolytomic.test.internal.state.organization.Organization;
import io.github.camelpolytomic.test.internal.state.organization.Organizations;
import io.github.camelpolytomic.test.internal.state.organization.Principal;

import static io.github.camelpolytomic.test.internal.contract.ApiVersion.V2023_04_25;
import static io.github.camelpolytomic.test.internal.contract.ApiVersion.V2025_09_18;

/** The area Connections: sessions of Polytomic Connect. Clients write its path with and without a slash at the end. */
final class ConnectSessionRoutes {

    private static final long DEFAULT_SECONDS = 300;
    private static final long MAX_SECONDS = Duration.ofDays(7).toSeconds();

    private final Connections connections;
    private final ConnectionLookup lookup;
    private final Organizations organizations;

    ConnectSessionRoutes(Connections connections, ConnectionLookup lookup, Organizations organizations) {
        this.organizations = organizations;
        this.connections = connections;
        this.lookup = lookup;
    }

    List<Route> table() {
        return List.of(
                Route.post(this::open).since(V2023_04_25, "/api/connections/connect"),
                Route.post(this::open).since(V2023_04_25, "/api/connections/connect/"),
                Route.get(this::get)
                        .since(V2025_09_18, "/api/connections/connect/session")
                        .withoutCredentials());
    }

    private ApiResponse get(Call call) {
        return call.query()
                .text("token")
                .flatMap(connections.sessions()::find)
                .map(session -> ApiResponse.data(session.json()))
                .orElseThrow(() -> new ApiException(401, "unauthorized", "invalid or expired session token"));
    }

    private ApiResponse open(Call call) {
        RequestBody body = call.body();
        String name = body.requiredText("name");
        String redirectUrl = body.requiredText("redirect_url");
        boolean isDark = body.flag("dark").orElse(false);
        String organizationId = organization(call, body);
        Optional<String> type = body.text("type");
        List<String> whitelist = body.texts("whitelist").orElse(List.of());
        type.ifPresent(this::checkType);
        whitelist.forEach(this::checkType);
        Duration lasts = Duration.ofSeconds(call.version().isNewest() ? seconds(body) : DEFAULT_SECONDS);
        Optional<String> connection = body.text("connection");
        connection.ifPresentOrElse(id -> checkConnection(call, id), () -> checkName(call, organizationId, name));
        ConnectSession.Settings settings = new ConnectSession.Settings(
                name, organizationId, owner(call, body, organizationId), redirectUrl, isDark, type, whitelist);
        return ApiResponse.data(
                connections.sessions().open(settings, lasts, connection).opened());
    }

    private String organization(Call call, RequestBody body) {
        try {
            return lookup.organization(call, body);
        } catch (ApiException noAccess) {
            if (call.version().isNewest() && !lookup.principal(call).isUser()) {
                throw ApiException.notFound("no organization with this id");
            }
            throw noAccess;
        }
    }

    /** The name that the dialog shows: the partner's, unless the request asks for that of the organization. */
    private String owner(Call call, RequestBody body, String organizationId) {
        boolean isAsked = body.flag("use_organization_name").orElse(false);
        boolean isPartner = lookup.principal(call).kind() == Principal.Kind.PARTNER;
        return isPartner && !isAsked
                ? "Sample Partner"
                : organizations.find(organizationId).map(Organization::name).orElse("");
    }

    private static long seconds(RequestBody body) {
        long seconds = body.integer("ttl").orElse(DEFAULT_SECONDS);
        if (seconds < 1 || seconds > MAX_SECONDS) {
            throw ApiException.unprocessable("ttl must be between 1 and " + MAX_SECONDS);
        }
        return seconds;
    }

    private void checkType(String id) {
        if (connections.types().type(id).isEmpty()) {
            throw ApiException.unprocessable("unknown connection type " + id);
        }
    }

    private void checkConnection(Call call, String id) {
        if (lookup.find(call, id).isEmpty()) {
            throw call.version().isNewest()
                    ? ConnectionLookup.unknown(id)
                    : ApiException.unprocessable("no connection with id " + id);
        }
    }

    private void checkName(Call call, String organizationId, String name) {
        boolean isTaken = connections.all().stream()
                .map(Connection::settings)
                .anyMatch(other -> other.organizationId().equals(organizationId)
                        && other.name().equals(name));
        if (isTaken) {
            String message = "there is a connection with the name " + name;
            throw call.version().isNewest() ? ApiException.conflict(message) : ApiException.unprocessable(message);
        }
    }
}
