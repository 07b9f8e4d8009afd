package io.github.camelpolytomic.test.internal.state.event;

import java.time.Instant;
import java.util.Optional;

/** Which events a list has: those of one type, or all, between two times that are both excluded. */
public record EventWindow(Optional<String> type, Optional<Instant> startingAfter, Optional<Instant> endingBefore) {

    public static final EventWindow ALL = new EventWindow(Optional.empty(), Optional.empty(), Optional.empty());

    boolean contains(Event event) {
        return type.filter(other -> !other.equals(event.type())).isEmpty()
                && startingAfter
                        .filter(start -> !event.createdAt().isAfter(start))
                        .isEmpty()
                && endingBefore.filter(end -> !event.createdAt().isBefore(end)).isEmpty();
    }
}
