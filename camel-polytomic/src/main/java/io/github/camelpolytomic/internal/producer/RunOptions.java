package io.github.camelpolytomic.internal.producer;

import java.time.Duration;

import io.github.camelpolytomic.internal.operation.Operation;
import io.github.camelpolytomic.internal.run.FreshnessSettings;
import io.github.camelpolytomic.internal.run.GroupSettings;
import io.github.camelpolytomic.internal.run.RunSettings;
import io.github.camelpolytomic.internal.run.outcome.SuccessCriteria;
import io.github.camelpolytomic.internal.run.poll.PollInterval;
import io.github.camelpolytomic.option.RunConfiguration;

/** Validates the options of runs and converts them to settings. */
final class RunOptions {

    // longer than any useful timeout, and small enough for clocks in nanoseconds
    private static final Duration MAX_DURATION = Duration.ofDays(365);

    private RunOptions() {}

    static GroupSettings group(RunSettings settings, RunConfiguration options) {
        if (options.getMaxParallel() < 1) {
            throw new IllegalArgumentException("Option maxParallel must be 1 or more, not " + options.getMaxParallel());
        }
        return new GroupSettings(settings, options.getMaxParallel(), options.isFailFast());
    }

    static FreshnessSettings freshness(RunSettings settings, RunConfiguration options) {
        if (options.getMaxAge() == null) {
            throw new IllegalArgumentException(settings.operation() + " requires option maxAge, for example maxAge=6h");
        }
        return new FreshnessSettings(settings, requireBounded("maxAge", options.getMaxAge()), options.getIfStale());
    }

    static RunSettings settings(Operation operation, RunConfiguration options) {
        if (options.getRetryFailedSchemas() < 0) {
            throw new IllegalArgumentException(
                    "Option retryFailedSchemas must be 0 or more, not " + options.getRetryFailedSchemas());
        }
        Duration minimum = requireBounded("minPollInterval", options.getMinPollInterval());
        Duration maximum = requireBounded("maxPollInterval", options.getMaxPollInterval());
        if (minimum.compareTo(maximum) > 0) {
            throw new IllegalArgumentException(
                    "Option minPollInterval %s must not be longer than maxPollInterval %s".formatted(minimum, maximum));
        }
        boolean evaluates = operation.action().orElseThrow().evaluates();
        return new RunSettings(
                operation.name(),
                options.getOnActive(),
                requireBounded("timeout", options.getTimeout()),
                options.getOnTimeout(),
                requireBounded("cancelTimeout", options.getCancelTimeout()),
                options.getOnStop(),
                new SuccessCriteria(
                        SuccessCriteria.statuses(evaluates ? options.getFailOn() : ""),
                        options.getMaxErrorRows(),
                        options.getMaxErrorPercent()),
                options.getRetryFailedSchemas(),
                options.isPreflight(),
                options.isActivate(),
                new PollInterval(minimum, maximum));
    }

    private static Duration requireBounded(String option, Duration value) {
        if (value == null || value.isZero() || value.isNegative() || value.compareTo(MAX_DURATION) > 0) {
            throw new IllegalArgumentException("Option %s must be greater than 0 and at most %s days, not %s"
                    .formatted(option, MAX_DURATION.toDays(), value));
        }
        return value;
    }
}
