package io.github.camelpolytomic.test.internal.routes.search;

import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.camelpolytomic.test.internal.contract.ApiException;
import io.github.camelpolytomic.test.internal.contract.Json;
import io.github.camelpolytomic.test.internal.contract.RequestBody;
import io.github.camelpolytomic.test.internal.routes.access.Access;
import io.github.camelpolytomic.test.internal.server.ApiResponse;
import io.github.camelpolytomic.test.internal.server.Call;
import io.github.camelpolytomic.test.internal.server.Route;
import io.github.camelpolytomic.test.internal.state.search.OperationCatalogue;
import io.github.camelpolytomic.test.internal.state.search.SearchBudgets;
import io.github.camelpolytomic.test.internal.state.search.SearchBudgets.Exceeded;

import static io.github.camelpolytomic.test.internal.contract.ApiVersion.V2025_09_18;

/** The area Operations: the search among the routes of the simulator. */
public final class OperationSearchRoutes {

    private static final String SEARCH = "/api/operations/search";
    private static final int MOST_TASKS = 3;
    private static final int USUAL_LIMIT = 5;
    private static final int LARGEST_LIMIT = 10;

    private final SearchBudgets budgets;
    private final Access access;
    private final Clock clock;
    private final OperationCatalogue catalogue;
    private final List<Route> table = List.of(
            Route.post(this::search).since(V2025_09_18, SEARCH),
            Route.get(this::availability).since(V2025_09_18, SEARCH + "/availability"));

    /** @param others the routes of all other areas */
    public OperationSearchRoutes(SearchBudgets budgets, Access access, Clock clock, List<Route> others) {
        this.budgets = budgets;
        this.access = access;
        this.clock = clock;
        this.catalogue = new OperationCatalogue(Stream.concat(others.stream(), table.stream())
                .flatMap(route -> route.in(V2025_09_18).stream())
                .toList());
    }

    public List<Route> table() {
        return table;
    }

    private ApiResponse search(Call call) {
        requireEnabled();
        RequestBody body = call.body();
        List<String> tasks = body.texts("queries").orElseThrow(() -> ApiException.badRequest("queries is required"));
        if (tasks.isEmpty() || tasks.size() > MOST_TASKS || tasks.stream().anyMatch(String::isBlank)) {
            throw ApiException.badRequest("queries must be one to three texts");
        }
        long limit = body.integer("limit").orElse((long) USUAL_LIMIT);
        if (limit < 1 || limit > LARGEST_LIMIT) {
            throw ApiException.badRequest("limit must be from 1 to " + LARGEST_LIMIT);
        }
        List<String> only = body.texts("operationIds").orElse(List.of());
        check(body.has("operationIds"), only);
        Optional<Exceeded> exceeded = budgets.spend(access.own().id(), tasks.size());
        if (exceeded.isPresent()) {
            return refusal(call, exceeded.get());
        }
        ObjectNode json = Json.object().put("sourceSha256", catalogue.version());
        ArrayNode results = json.putArray("results");
        tasks.forEach(task -> results.add(catalogue.search(task, only, (int) limit)));
        return ApiResponse.data(json);
    }

    private void check(boolean isGiven, List<String> only) {
        if (isGiven && only.isEmpty() || new HashSet<>(only).size() < only.size()) {
            throw ApiException.badRequest("operationIds must be different operations, at least one");
        }
        catalogue.unknown(only).ifPresent(id -> {
            throw ApiException.badRequest("unknown operation " + id);
        });
    }

    private ApiResponse refusal(Call call, Exceeded exceeded) {
        long seconds = Math.max(
                1, Duration.between(clock.instant(), exceeded.resetAt()).toSeconds());
        ApiException error = new ApiException(429, exceeded.reason(), "too many questions");
        return ApiResponse.error(error, call.version()).header("Retry-After", String.valueOf(seconds));
    }

    private ApiResponse availability(Call call) {
        ObjectNode json = Json.object().put("enabled", budgets.isEnabled());
        if (budgets.isEnabled()) {
            budgets.exceeded(access.own().id(), 1).ifPresent(exceeded -> json.set("rate_limited", exceeded.json()));
        }
        return ApiResponse.data(json);
    }

    private void requireEnabled() {
        if (!budgets.isEnabled()) {
            throw new ApiException(503, "service_unavailable", "the search for operations is not set up");
        }
    }
}
