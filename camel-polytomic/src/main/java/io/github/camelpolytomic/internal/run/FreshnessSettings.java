package io.github.camelpolytomic.internal.run;

import java.time.Duration;

import io.github.camelpolytomic.option.IfStale;

/**
 * The options of freshness checks, checked.
 *
 * @param run the options of a run that is started or waited for
 * @param maxAge how old the data may be
 * @param ifStale what to do if the data is older
 */
public record FreshnessSettings(RunSettings run, Duration maxAge, IfStale ifStale) {}
