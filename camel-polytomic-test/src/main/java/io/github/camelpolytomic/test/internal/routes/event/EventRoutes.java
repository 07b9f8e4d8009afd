package io.github.camelpolytomic.test.internal.routes.event;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.ArrayNode;

import io.github.camelpolytomic.test.internal.contract.ApiException;
import io.github.camelpolytomic.test.internal.contract.Json;
import io.github.camelpolytomic.test.internal.routes.access.Access;
import io.github.camelpolytomic.test.internal.server.ApiResponse;
import io.github.camelpolytomic.test.internal.server.Call;
import io.github.camelpolytomic.test.internal.server.Route;
import io.github.camelpolytomic.test.internal.state.event.EventWindow;
import io.github.camelpolytomic.test.internal.state.event.Events;

import static io.github.camelpolytomic.test.internal.contract.ApiVersion.V2023_04_25;

/** The area Events. */
public final class EventRoutes {

    private static final int USUAL_LIMIT = 10;
    private static final int LARGEST_LIMIT = 100;

    private final Access access;

    public EventRoutes(Access access) {
        this.access = access;
    }

    public List<Route> table() {
        return List.of(
                Route.get(this::list).since(V2023_04_25, "/api/events"),
                Route.get(this::types).since(V2023_04_25, "/api/events_types"));
    }

    /** The newest events; there are no pages, so that a client narrows the window to see others. */
    private ApiResponse list(Call call) {
        Events events = access.named(call, call.query().text("organization_id"), ApiException::unprocessable)
                .events();
        EventWindow window =
                new EventWindow(call.query().text("type"), time(call, "starting_after"), time(call, "ending_before"));
        ArrayNode data = Json.array();
        events.list(window, limit(call)).forEach(event -> data.add(event.json()));
        return ApiResponse.data(data);
    }

    private ApiResponse types(Call call) {
        return ApiResponse.data(Json.of(Events.TYPES));
    }

    private static int limit(Call call) {
        String text = call.query().text("limit").orElse(String.valueOf(USUAL_LIMIT));
        if (!text.matches("[1-9]\\d{0,2}") || Integer.parseInt(text) > LARGEST_LIMIT) {
            throw ApiException.unprocessable("limit must be a whole number from 1 to " + LARGEST_LIMIT);
        }
        return Integer.parseInt(text);
    }

    private static Optional<Instant> time(Call call, String parameter) {
        return call.query().text(parameter).map(text -> {
            try {
                return OffsetDateTime.parse(text).toInstant();
            } catch (DateTimeException wrong) {
                throw ApiException.unprocessable(parameter + " must be a time as in RFC 3339");
            }
        });
    }
}
