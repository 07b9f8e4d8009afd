package io.github.camelpolytomic.internal.client.call;

/**
 * One attempt of a call.
 *
 * @param call the call
 * @param number the number of the attempt, from 1; 0 before the first
 * @param outcomeUnknown whether the service may have acted on an earlier attempt of the same request
 */
public record Attempt(Call call, int number, boolean outcomeUnknown) {}
