package io.github.camelpolytomic.test.internal.routes;

import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;

import io.github.camelpolytomic.test.internal.contract.ApiException;
import io.github.camelpolytomic.test.internal.contract.Json;
import io.github.camelpolytomic.test.internal.contract.RequestBody;
import io.github.camelpolytomic.test.internal.routes.access.Access;
import io.github.camelpolytomic.test.internal.server.ApiResponse;
import io.github.camelpolytomic.test.internal.server.Call;
import io.github.camelpolytomic.test.internal.server.Route;
import io.github.camelpolytomic.test.internal.state.Jobs;
import io.github.camelpolytomic.test.internal.state.model.Model;
import io.github.camelpolytomic.test.internal.state.model.ModelSettings;
import io.github.camelpolytomic.test.internal.state.model.Models;

import static io.github.camelpolytomic.test.internal.contract.ApiVersion.V2023_04_25;

/**
 * The area Models. With {@code async=true}, a job does the work, and whatever the source makes of it is its outcome.
 */
final class ModelRoutes {

    private static final String ALL = "/api/models";
    private static final String ONE = "/api/models/{id}";

    private final Models models;
    private final Jobs jobs;
    private final Access access;
    private final Clock clock;

    ModelRoutes(Models models, Jobs jobs, Access access, Clock clock) {
        this.models = models;
        this.jobs = jobs;
        this.access = access;
        this.clock = clock;
    }

    List<Route> table() {
        return List.of(
                Route.post(this::preview).since(V2023_04_25, "/api/model-preview"),
                Route.get(this::list).since(V2023_04_25, ALL),
                Route.post(this::create).since(V2023_04_25, ALL),
                Route.get(this::get).since(V2023_04_25, ONE),
                Route.update(this::update).since(V2023_04_25, ONE),
                Route.delete(this::delete).since(V2023_04_25, ONE),
                Route.get(this::sample).since(V2023_04_25, ONE + "/sample"));
    }

    private ApiResponse preview(Call call) {
        ModelSettings settings = settings(call);
        return response(call, "previewmodel", () -> models.preview(settings));
    }

    private ApiResponse list(Call call) {
        ArrayNode all = Json.array();
        models.all().forEach(model -> all.add(model.json()));
        return ApiResponse.data(all);
    }

    private ApiResponse create(Call call) {
        ModelSettings settings = settings(call);
        return response(call, "createmodel", () -> models.create(settings).json());
    }

    private ApiResponse get(Call call) {
        call.flag("async", false);
        return ApiResponse.data(inPath(call).json());
    }

    /** PUT replaces all settings, the PATCH of 2023-04-25 keeps what is absent. */
    private ApiResponse update(Call call) {
        Model model = inPath(call);
        ModelSettings settings = settings(call);
        boolean keeps = call.version() == V2023_04_25;
        return response(call, "updatemodel", () -> {
            if (keeps) {
                models.patch(model, settings);
            } else {
                models.update(model, settings);
            }
            return model.json();
        });
    }

    private ApiResponse delete(Call call) {
        call.flag("async", false);
        models.remove(inPath(call).id());
        return ApiResponse.empty(200);
    }

    private ApiResponse sample(Call call) {
        Model model = inPath(call);
        return response(call, "samplemodel", model::sample);
    }

    private ApiResponse response(Call call, String jobType, Supplier<JsonNode> work) {
        if (!call.flag("async", false)) {
            return ApiResponse.data(work.get());
        }
        JsonNode job = jobs.start(jobType, work).json(clock.instant());
        return ApiResponse.bare(Json.object().set("job", job));
    }

    private Model inPath(Call call) {
        return models.get(call.path("id"));
    }

    private ModelSettings settings(Call call) {
        RequestBody body = call.body();
        if (access.inBody(call, body) != access.own()) {
            throw ApiException.forbidden(
                    "no access to organization " + body.text("organization_id").orElseThrow());
        }
        return ModelSettings.read(body, call.version() != V2023_04_25);
    }
}
