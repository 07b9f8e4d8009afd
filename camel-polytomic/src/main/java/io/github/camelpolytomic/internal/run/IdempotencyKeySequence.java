package io.github.camelpolytomic.internal.run;

import io.github.camelpolytomic.internal.client.call.Call;
import io.github.camelpolytomic.internal.client.call.IdempotencyKey;

/**
 * The idempotency keys of the starts of a run.
 *
 * <p>Under a key of the user's a refusal (409, another execution is running) tells little: the service may have kept it from
 * before what runs now, and what runs now may have been started by an earlier program with a key made from the user's. All such
 * keys are therefore tried in one order, the same after a restart of the program, and none is left out: the first that is not
 * refused has the execution of this run. Who is running is looked at after a refusal:
 *
 * <ul>
 *   <li>nobody: the next key is tried, whatever {@code onActive} says;
 *   <li>an execution of type {@code scheduled}: it is none of this run's, and dealt with as {@code onActive} says;
 *   <li>any other: one further key is tried, once. Refused again, it may still be the run's own, so that {@code restart} waits
 *       for its end in place of canceling it; then the next key is tried.
 * </ul>
 *
 * <p>So nothing is started twice, and no run cancels its own execution, as long as the service keeps the keys. No key is tried
 * without end while another execution runs, because each try would use up a key.
 */
public interface IdempotencyKeySequence {

    /** The key for the first start: the user's, that of an earlier try whose outcome is not known, or a new one. */
    IdempotencyKey first(Call start);

    /**
     * A key for a start that follows one which was answered; the service would repeat that answer under the same key. Made from
     * the user's, if there is one: always the same for the same number of starts.
     */
    IdempotencyKey another(Call start);

    /** Hears that a start goes out: until it is settled, nobody knows what becomes of it. */
    void sent(Call start);

    /** Hears how a start ended; its key may be needed again when that is not known. */
    void settle(Call start, Throwable failure);
}
