package io.github.camelpolytomic.internal.operation;

import io.github.camelpolytomic.model.events.Event;

import static io.github.camelpolytomic.internal.operation.ApiVersion.V2023_04_25;
import static io.github.camelpolytomic.internal.operation.Parameters.LIMIT;
import static io.github.camelpolytomic.internal.operation.Parameters.ORGANIZATION_ID;
import static io.github.camelpolytomic.internal.operation.Verb.GET;

/** The operations of the API's area Events. */
public final class EventOperations {

    static final Area AREA = Area.of("events", "Events", EventOperations.class);

    private static final Parameter EVENT_TYPE = Parameter.query("eventType", String.class)
            .sentAs("type")
            .withAliases("type")
            .describedAs("Type of the events that listEvents returns, such as bulk_sync.completed.")
            .ifAbsent("events of all types are returned");
    private static final Parameter STARTING_AFTER = Parameter.query("startingAfter", String.class)
            .describedAs("Time after which the events of listEvents have happened, such as 2026-03-01T10:00:00Z. Events"
                    + " at exactly this time are left out.");
    private static final Parameter ENDING_BEFORE = Parameter.query("endingBefore", String.class)
            .describedAs("Time before which the events of listEvents have happened, such as 2026-03-01T10:00:00Z."
                    + " Events at exactly this time are left out.");

    public static final Operation LIST_EVENTS = AREA.operation("listEvents")
            .does("Lists events of the last 48 hours, in no particular order: at most as many as limit says, 10 by"
                    + " default. For others, narrow the time with startingAfter and endingBefore.")
            .since(V2023_04_25, GET, "/api/events")
            .takes(
                    ORGANIZATION_ID.withAliases().in(Parameter.Place.QUERY),
                    EVENT_TYPE,
                    STARTING_AFTER,
                    ENDING_BEFORE,
                    LIMIT)
            .returnsListOf(Event.class);

    public static final Operation LIST_EVENT_TYPES = AREA.operation("listEventTypes")
            .does("Lists the types of events.")
            .since(V2023_04_25, GET, "/api/events_types")
            .returnsListOf(String.class);

    private EventOperations() {}
}
