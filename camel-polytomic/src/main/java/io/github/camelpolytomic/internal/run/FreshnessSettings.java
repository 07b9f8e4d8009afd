package io.github.camelpolytomic.internal.run;

import java.time.Duration;

import io.github.camelpolytomic.option.IfStale;

/**
 * How an endpoint wants the freshness of data told.
 *
 * @param run how it wants a run that is started or waited for
 * @param maxAge how old the data may be
 * @param ifStale what to do about data that is older
 */
public record FreshnessSettings(RunSettings run, Duration maxAge, IfStale ifStale) {}
