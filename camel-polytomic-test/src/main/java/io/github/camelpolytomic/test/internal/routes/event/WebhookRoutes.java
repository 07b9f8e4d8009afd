package io.github.camelpolytomic.test.internal.routes.event;

import java.net.URI;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.node.ArrayNode;

import io.github.camelpolytomic.test.internal.contract.ApiException;
import io.github.camelpolytomic.test.internal.contract.Json;
import io.github.camelpolytomic.test.internal.contract.RequestBody;
import io.github.camelpolytomic.test.internal.routes.access.Access;
import io.github.camelpolytomic.test.internal.server.ApiResponse;
import io.github.camelpolytomic.test.internal.server.Call;
import io.github.camelpolytomic.test.internal.server.Route;
import io.github.camelpolytomic.test.internal.state.event.Webhook;
import io.github.camelpolytomic.test.internal.state.event.Webhooks;
import io.github.camelpolytomic.test.internal.state.organization.Organizations;

import static io.github.camelpolytomic.test.internal.contract.ApiVersion.V2023_04_25;

/** The area Webhooks. */
public final class WebhookRoutes {

    private static final String ALL = "/api/webhooks";
    private static final String ONE = ALL + "/{id}";

    private final Organizations organizations;
    private final Access access;

    public WebhookRoutes(Organizations organizations, Access access) {
        this.organizations = organizations;
        this.access = access;
    }

    public List<Route> table() {
        return List.of(
                Route.get(this::list).since(V2023_04_25, ALL),
                Route.post(this::create).since(V2023_04_25, ALL),
                Route.get(this::get).since(V2023_04_25, ONE),
                Route.update(this::update).since(V2023_04_25, ONE),
                Route.delete(this::delete).since(V2023_04_25, ONE),
                Route.post(call -> disable(call, true)).since(V2023_04_25, ONE + "/disable"),
                Route.post(call -> disable(call, false)).since(V2023_04_25, ONE + "/enable"));
    }

    private ApiResponse list(Call call) {
        ArrayNode all = Json.array();
        access.own().webhooks().all().forEach(webhook -> all.add(webhook.json()));
        return ApiResponse.data(all);
    }

    private ApiResponse create(Call call) {
        RequestBody body = call.body().orUnprocessable();
        Webhooks webhooks = access.named(call, body.text("organization_id"), ApiException::unprocessable)
                .webhooks();
        return ApiResponse.data(
                webhooks.create(endpoint(body), body.requiredText("secret")).json());
    }

    private ApiResponse get(Call call) {
        return ApiResponse.data(inPath(call).json());
    }

    private ApiResponse update(Call call) {
        Webhook webhook = inPath(call);
        RequestBody body = call.body().orUnprocessable();
        if (!body.text("organization_id").orElse(webhook.organizationId()).equals(webhook.organizationId())) {
            throw ApiException.unprocessable("the organization of a webhook cannot be changed");
        }
        String endpoint = endpoint(body);
        return ApiResponse.data(webhooks(webhook)
                .update(webhook, endpoint, body.requiredText("secret"))
                .json());
    }

    private ApiResponse delete(Call call) {
        webhooks(inPath(call)).delete();
        return ApiResponse.empty(200);
    }

    private ApiResponse disable(Call call, boolean isDisabled) {
        Webhook webhook = inPath(call);
        return ApiResponse.data(webhooks(webhook).disable(webhook, isDisabled).json());
    }

    private Webhooks webhooks(Webhook webhook) {
        return organizations.get(webhook.organizationId()).webhooks();
    }

    private Webhook inPath(Call call) {
        String id = call.path("id");
        return access.find(call, organization -> organization.webhooks().find(id))
                .orElseThrow(() -> ApiException.notFound("no webhook with id " + id));
    }

    private static String endpoint(RequestBody body) {
        String endpoint = body.requiredText("endpoint");
        try {
            URI uri = URI.create(endpoint);
            if (Set.of("http", "https").contains(String.valueOf(uri.getScheme())) && uri.getHost() != null) {
                return endpoint;
            }
        } catch (IllegalArgumentException malformed) {
            // rejected below
        }
        throw ApiException.unprocessable("endpoint must be a URL");
    }
}
