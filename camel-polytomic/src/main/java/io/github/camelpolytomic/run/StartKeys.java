package io.github.camelpolytomic.run;

import io.github.camelpolytomic.client.Call;
import io.github.camelpolytomic.client.IdempotencyKey;

/** The idempotency keys of the starts of a run. */
public interface StartKeys {

    /** The key for the first start: the user's, that of an earlier try whose outcome is not known, or a new one. */
    IdempotencyKey first(Call start);

    /** A key for a start that follows one which was answered; the service would repeat that answer under the same key. */
    IdempotencyKey another(Call start);

    /** Hears that a start goes out: until it is settled, nobody knows what becomes of it. */
    void asked(Call start);

    /** Hears how a start ended; its key may be needed again when that is not known. */
    void settle(Call start, Throwable failure);
}
