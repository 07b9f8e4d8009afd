package io.github.camelpolytomic.test.internal.routes;

import java.util.List;

import io.github.camelpolytomic.test.internal.contract.ApiException;
import io.github.camelpolytomic.test.internal.contract.Json;
import io.github.camelpolytomic.test.internal.server.ApiResponse;
import io.github.camelpolytomic.test.internal.server.Call;
import io.github.camelpolytomic.test.internal.server.Route;
import io.github.camelpolytomic.test.internal.state.connection.Connection;
import io.github.camelpolytomic.test.internal.state.model.Enrichments;

import static io.github.camelpolytomic.test.internal.contract.ApiVersion.V2023_04_25;
import static io.github.camelpolytomic.test.internal.contract.ApiVersion.V2024_02_08;

/** The area Models: enrichments. A connection that cannot enrich is 404. */
final class EnrichmentRoutes {

    private final Enrichments enrichments;
    private final ConnectionLookup lookup;

    EnrichmentRoutes(Enrichments enrichments, ConnectionLookup lookup) {
        this.enrichments = enrichments;
        this.lookup = lookup;
    }

    List<Route> table() {
        return List.of(
                Route.get(this::source).since(V2024_02_08, "/api/connections/{id}/modelsync/enrichment-source"),
                Route.post(this::inputFields).since(V2023_04_25, "/api/enrichment/{id}/inputfields"));
    }

    private ApiResponse source(Call call) {
        return ApiResponse.data(enrichments.json(provider(call), call.query().lists("params")));
    }

    private ApiResponse inputFields(Call call) {
        Connection provider = provider(call);
        return ApiResponse.data(
                enrichments.inputs(provider, call.body().object("configuration").orElse(Json.object())));
    }

    private Connection provider(Call call) {
        Connection connection = lookup.inPath(call, "id");
        if (!Enrichments.isPossible(connection)) {
            throw ApiException.notFound("connection " + connection.id() + " cannot enrich");
        }
        return connection;
    }
}
