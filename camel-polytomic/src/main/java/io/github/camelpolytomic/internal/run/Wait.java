package io.github.camelpolytomic.internal.run;

import java.util.concurrent.CompletableFuture;

/**
 * The result of an operation that an exchange waits for.
 *
 * @param end completes with the result, or with an exception of this project
 * @param interrupt ends the wait at once, because the waiting thread was interrupted; a no-op after the end
 * @param <T> the result
 */
public record Wait<T>(CompletableFuture<T> end, Runnable interrupt) {}
