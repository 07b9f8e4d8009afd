package io.github.camelpolytomic.test.internal.state.event;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.camelpolytomic.test.internal.contract.Json;

/** The events of one organization, kept for 48 hours. Thread-safe. */
public final class Events {

    /** The event types that the contract documents. */
    public static final List<String> TYPES = List.of(
            "sync.running",
            "sync.completed",
            "sync.failed",
            "sync.canceled",
            "sync.completed_with_errors",
            "bulk_sync.running",
            "bulk_sync.completed",
            "bulk_sync.failed",
            "bulk_sync.canceled",
            "bulk_sync.completed_with_error");

    private static final Duration KEPT = Duration.ofHours(48);
    private static final int FEW_SOURCES = 64;

    private final String organizationId;
    private final Clock clock;
    private final List<Event> events = new ArrayList<>();
    private final List<EventSource> sources = new ArrayList<>();
    private int manySources = FEW_SOURCES;

    public Events(String organizationId, Clock clock) {
        this.organizationId = organizationId;
        this.clock = clock;
    }

    /** Emits an event now. Its payload gets the organization's id unless it has one. */
    public Event emit(String type, ObjectNode payload) {
        return emit(type, payload, clock.instant());
    }

    /** Emits an event that happened at this time. */
    public synchronized Event emit(String type, ObjectNode payload, Instant at) {
        ObjectNode own = Json.object().put("organization_id", organizationId).setAll(payload);
        Event event = new Event(UUID.randomUUID().toString(), type, at, organizationId, own);
        events.add(event);
        return event;
    }

    /** Emits what this source has to emit, from now on and until nothing more will happen. */
    public synchronized void follow(EventSource source) {
        sources.add(source);
        if (sources.size() > manySources) {
            catchUp();
            manySources = Math.max(FEW_SOURCES, 2 * sources.size());
        }
    }

    /** At most this many events in the window, the newest first. */
    public synchronized List<Event> list(EventWindow window, int limit) {
        catchUp();
        return events.stream()
                .filter(window::contains)
                .sorted(Comparator.comparing(Event::createdAt).reversed())
                .limit(limit)
                .toList();
    }

    private void catchUp() {
        Instant now = clock.instant();
        sources.removeIf(source -> !source.emitUntil(now));
        events.removeIf(event -> event.createdAt().isBefore(now.minus(KEPT)));
    }
}
