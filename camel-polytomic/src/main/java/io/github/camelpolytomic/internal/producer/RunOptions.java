package io.github.camelpolytomic.internal.producer;

import java.time.Duration;

import io.github.camelpolytomic.internal.operation.Operation;
import io.github.camelpolytomic.internal.operation.RunAction;
import io.github.camelpolytomic.internal.run.FreshnessSettings;
import io.github.camelpolytomic.internal.run.GroupSettings;
import io.github.camelpolytomic.internal.run.RunSettings;
import io.github.camelpolytomic.internal.run.outcome.SuccessCriteria;
import io.github.camelpolytomic.internal.run.poll.PollInterval;
import io.github.camelpolytomic.option.RunConfiguration;

/** Turns the options of runs into checked values. */
final class RunOptions {

    // longer than anybody waits, and far from what clocks in nanoseconds can hold
    private static final Duration LONGEST = Duration.ofDays(365);

    private RunOptions() {}

    static GroupSettings group(RunSettings settings, RunConfiguration options) {
        if (options.getMaxParallel() < 1) {
            throw new IllegalArgumentException("Option maxParallel must be 1 or more, not " + options.getMaxParallel());
        }
        return new GroupSettings(settings, options.getMaxParallel(), options.isFailFast());
    }

    static FreshnessSettings freshness(RunSettings settings, RunConfiguration options) {
        if (options.getMaxAge() == null) {
            throw new IllegalArgumentException("bulkSyncFreshness needs option maxAge, such as maxAge=6h");
        }
        return new FreshnessSettings(settings, requireBounded("maxAge", options.getMaxAge()), options.getIfStale());
    }

    static RunSettings settings(Operation operation, RunConfiguration options) {
        if (options.getRetryFailedSchemas() < 0) {
            throw new IllegalArgumentException(
                    "Option retryFailedSchemas must be 0 or more, not " + options.getRetryFailedSchemas());
        }
        Duration shortest = requireBounded("minPollInterval", options.getMinPollInterval());
        Duration longest = requireBounded("maxPollInterval", options.getMaxPollInterval());
        if (shortest.compareTo(longest) > 0) {
            throw new IllegalArgumentException("Option minPollInterval %s must not be longer than maxPollInterval %s"
                    .formatted(shortest, longest));
        }
        boolean judges = operation.action().orElseThrow() != RunAction.CANCEL;
        return new RunSettings(
                operation.name(),
                options.getOnActive(),
                requireBounded("timeout", options.getTimeout()),
                options.getOnTimeout(),
                requireBounded("cancelTimeout", options.getCancelTimeout()),
                options.getOnStop(),
                new SuccessCriteria(
                        SuccessCriteria.statuses(judges ? options.getFailOn() : ""),
                        options.getMaxErrorRows(),
                        options.getMaxErrorPercent()),
                options.getRetryFailedSchemas(),
                options.isPreflight(),
                options.isActivate(),
                new PollInterval(shortest, longest));
    }

    private static Duration requireBounded(String option, Duration value) {
        if (value == null || value.isZero() || value.isNegative() || value.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("Option %s must be longer than nothing and %s days at most, not %s"
                    .formatted(option, LONGEST.toDays(), value));
        }
        return value;
    }
}
