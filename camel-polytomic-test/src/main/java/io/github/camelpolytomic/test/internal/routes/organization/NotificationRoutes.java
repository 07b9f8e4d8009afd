package io.github.camelpolytomic.test.internal.routes.organization;

import java.util.List;

import io.github.camelpolytomic.test.internal.contract.ApiException;
import io.github.camelpolytomic.test.internal.routes.access.Access;
import io.github.camelpolytomic.test.internal.server.ApiResponse;
import io.github.camelpolytomic.test.internal.server.Call;
import io.github.camelpolytomic.test.internal.server.Route;
import io.github.camelpolytomic.test.internal.state.organization.Subscribers;

import static io.github.camelpolytomic.test.internal.contract.ApiVersion.V2024_02_08;

/** The area Notifications, whose responses have no envelope. */
public final class NotificationRoutes {

    private static final String PATH = "/api/notifications/global-error-subscribers";

    private final Subscribers subscribers;

    public NotificationRoutes(Access access) {
        this.subscribers = access.own().subscribers();
    }

    public List<Route> table() {
        return List.of(
                Route.get(this::get).since(V2024_02_08, PATH),
                Route.put(this::replace).since(V2024_02_08, PATH));
    }

    private ApiResponse get(Call call) {
        return ApiResponse.bare(subscribers.json());
    }

    private ApiResponse replace(Call call) {
        List<String> emails = call.body().texts("emails").orElse(List.of());
        emails.stream().filter(email -> !email.contains("@")).findFirst().ifPresent(wrong -> {
            throw ApiException.badRequest("emails must be e-mail addresses");
        });
        subscribers.replace(emails);
        return ApiResponse.bare(subscribers.json());
    }
}
