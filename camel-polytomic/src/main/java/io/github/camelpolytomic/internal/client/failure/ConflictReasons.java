package io.github.camelpolytomic.internal.client.failure;

import java.util.regex.Pattern;

import io.github.camelpolytomic.error.PolytomicConflictException.Reason;
import io.github.camelpolytomic.internal.client.call.Call;
import io.github.camelpolytomic.internal.client.call.IdempotencyKey;

/**
 * Tells the two meanings of 409 apart: something about the resource, or a first request with the same idempotency key that
 * is still being answered. The service's texts are not documented, so what is known of the key comes first.
 */
final class ConflictReasons {

    private static final Pattern KEY =
            Pattern.compile("idempoten|in.?flight|\\brequest\\b|\\bkey\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern EXECUTION =
            Pattern.compile("\\bexecution\\b|\\bsync\\b.*running", Pattern.CASE_INSENSITIVE);

    private ConflictReasons() {}

    /**
     * @param said the service's key and text
     * @param outcomeUnknown whether an earlier request with the key may have reached the service
     */
    static Reason reason(Call call, String said, boolean outcomeUnknown) {
        Reason usual = call.request().operation().conflict();
        boolean othersMayHaveTheKey =
                call.key().isPresent() && (outcomeUnknown || call.key().origin() == IdempotencyKey.Origin.GIVEN);
        if (!othersMayHaveTheKey) {
            return usual;
        }
        if (KEY.matcher(said).find()) {
            return Reason.KEY_IN_FLIGHT;
        }
        return usual == Reason.EXECUTION_RUNNING && EXECUTION.matcher(said).find() ? usual : Reason.UNKNOWN;
    }
}
