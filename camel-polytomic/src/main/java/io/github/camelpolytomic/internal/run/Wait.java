package io.github.camelpolytomic.internal.run;

import java.util.concurrent.CompletableFuture;

/**
 * Something that an exchange waits for.
 *
 * @param end done when it is over; fails with an exception of this project
 * @param interrupt ends the wait at once, because the thread that waits was interrupted; without effect afterwards
 * @param <T> what comes of it
 */
public record Wait<T>(CompletableFuture<T> end, Runnable interrupt) {}
