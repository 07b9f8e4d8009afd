package io.github.camelpolytomic.internal.run;

/**
 * The options of group runs, checked.
 *
 * @param each the options of each run
 * @param maxParallel how many runs are in flight at most
 * @param failFast whether the first failure prevents further starts
 */
public record GroupSettings(RunSettings each, int maxParallel, boolean failFast) {}
