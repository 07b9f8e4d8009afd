package io.github.camelpolytomic.test.internal.routes;

import java.time.Clock;
import java.util.List;
import java.util.Set;

import io.github.camelpolytomic.test.internal.contract.ApiException;
import io.github.camelpolytomic.test.internal.server.ApiResponse;
import io.github.camelpolytomic.test.internal.server.Call;
import io.github.camelpolytomic.test.internal.server.Route;
import io.github.camelpolytomic.test.internal.state.Jobs;

import static io.github.camelpolytomic.test.internal.contract.ApiVersion.V2023_04_25;

/** The area Jobs. */
final class JobRoutes {

    private static final Set<String> TYPES =
            Set.of("createmodel", "updatemodel", "previewmodel", "samplemodel", "exportlogs");

    // since 2025-09-18
    private static final String PROXY = "connectionproxy";

    private final Jobs jobs;
    private final Clock clock;

    JobRoutes(Jobs jobs, Clock clock) {
        this.jobs = jobs;
        this.clock = clock;
    }

    List<Route> table() {
        return List.of(Route.get(this::job).since(V2023_04_25, "/api/jobs/{type}/{id}"));
    }

    private ApiResponse job(Call call) {
        String type = call.path("type");
        if (!TYPES.contains(type) && !(call.version().isNewest() && type.equals(PROXY))) {
            throw ApiException.badRequest("unknown job type " + type);
        }
        return jobs.job(type, call.path("id"))
                .map(job -> ApiResponse.data(job.json(clock.instant())))
                .orElseThrow(() -> ApiException.notFound("no job with id " + call.path("id")));
    }
}
