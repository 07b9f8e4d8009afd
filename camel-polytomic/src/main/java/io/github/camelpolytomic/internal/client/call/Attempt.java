package io.github.camelpolytomic.internal.client.call;

/**
 * One sending of a call's request.
 *
 * @param call what is sent
 * @param number counts from 1
 * @param outcomeUnknown whether an earlier sending of the same request may have been acted on
 */
public record Attempt(Call call, int number, boolean outcomeUnknown) {}
