package io.github.camelpolytomic.internal.run;

import io.github.camelpolytomic.internal.client.call.Call;
import io.github.camelpolytomic.internal.client.call.IdempotencyKey;

/**
 * The idempotency keys of the starts of a run.
 *
 * <p>Under a key of the user, a 409 for a running execution is ambiguous: the service may have stored it before the execution
 * that is running now, and that execution may have been started under such a key before a restart of the program. Therefore keys
 * are derived from the user's key in a fixed order, and tried in that order: the first that is not refused has the execution of
 * this run. After each 409 the state is polled:
 *
 * <ul>
 *   <li>nothing is running: the next key is tried, whatever {@code onActive} says;
 *   <li>an execution of type {@code scheduled} is running: it is not this run's, and {@code onActive} applies;
 *   <li>another execution is running: one further key is tried, once. If that is refused as well, the execution may be this run's
 *       own, so {@code restart} waits for its end in place of canceling it; then the next key is tried.
 * </ul>
 *
 * <p>So no start is made twice, and no run cancels its own execution, as long as the service stores the keys. While another
 * execution is running, keys are not tried without end, because each attempt uses up a key.
 */
public interface IdempotencyKeySequence {

    /** The key of the first start: the user's, that of an earlier attempt whose outcome is unknown, or a new one. */
    IdempotencyKey first(Call start);

    /**
     * The key of a start that follows one with a response, which the service would repeat under the same key. Derived from the
     * user's key, if there is one: the same key for the same number of starts.
     */
    IdempotencyKey another(Call start);

    /** A start is sent: its outcome is unknown until it is settled. */
    void sent(Call start);

    /** A start has ended; its key may be needed again if the outcome is unknown. */
    void settle(Call start, Throwable failure);
}
