package io.github.camelpolytomic.test.internal.state.search;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.camelpolytomic.test.internal.contract.Json;

/** How many tasks may be asked, for each organization and for all of them, in windows fixed in UTC. Thread-safe. */
public final class SearchBudgets {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration DAY = Duration.ofDays(1);
    private static final int PER_MINUTE = 12;
    private static final int PER_DAY = 300;
    private static final int OF_ALL_PER_MINUTE = 60;

    private final Clock clock;
    private final Map<String, Long> spent = new HashMap<>();
    private volatile boolean isEnabled = true;

    public SearchBudgets(Clock clock) {
        this.clock = clock;
    }

    /** Whether the search is set up. */
    public boolean isEnabled() {
        return isEnabled;
    }

    public void enable(boolean other) {
        isEnabled = other;
    }

    /** Spends this many tasks, or returns the budget that they would exceed. */
    public synchronized Optional<Exceeded> spend(String organizationId, int tasks) {
        Optional<Exceeded> exceeded = exceeded(organizationId, tasks);
        if (exceeded.isEmpty()) {
            budgets(organizationId).forEach(budget -> spent.merge(budget.window, (long) tasks, Long::sum));
        }
        return exceeded;
    }

    /** The budget that this many tasks would exceed: of several, the one that starts anew last. */
    public synchronized Optional<Exceeded> exceeded(String organizationId, int tasks) {
        return budgets(organizationId).stream()
                .filter(budget -> spent.getOrDefault(budget.window, 0L) + tasks > budget.size)
                .map(Budget::exceeded)
                .max(Comparator.comparing(Exceeded::resetAt));
    }

    private List<Budget> budgets(String organizationId) {
        return List.of(
                budget("organization.minute.limit", organizationId, MINUTE, PER_MINUTE),
                budget("organization.daily.limit", organizationId, DAY, PER_DAY),
                budget("global.minute.limit", "", MINUTE, OF_ALL_PER_MINUTE));
    }

    private Budget budget(String reason, String organizationId, Duration length, int size) {
        long number = clock.instant().getEpochSecond() / length.toSeconds();
        Instant reset = Instant.ofEpochSecond((number + 1) * length.toSeconds());
        return new Budget(reason + " " + organizationId + " " + number, size, new Exceeded(reason, reset));
    }

    private record Budget(String window, int size, Exceeded exceeded) {}

    /** A budget that is used up. */
    public record Exceeded(String reason, Instant resetAt) {

        /** The contract's OperationSearchRateLimit. */
        public ObjectNode json() {
            return Json.object().put("reason", reason).put("reset_at", resetAt.toString());
        }
    }
}
