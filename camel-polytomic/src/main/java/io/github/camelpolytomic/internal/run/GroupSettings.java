package io.github.camelpolytomic.internal.run;

/**
 * How an endpoint wants its groups run.
 *
 * @param each how it wants each run
 * @param maxParallel how many run at the same time
 * @param failFast whether nothing more is started after the first failure
 */
public record GroupSettings(RunSettings each, int maxParallel, boolean failFast) {}
