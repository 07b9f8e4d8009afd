package io.github.camelpolytomic.internal.run.sync;

/**
 * What a sync is doing.
 *
 * @param current the execution that is running; {@code null} when none is
 * @param last the execution that ended last; {@code null} when there is none
 */
public record SyncState(Execution current, Execution last) {}
