package io.github.camelpolytomic.internal.client.failure;

import java.util.regex.Pattern;

import io.github.camelpolytomic.error.PolytomicConflictException.Reason;
import io.github.camelpolytomic.internal.client.call.Call;
import io.github.camelpolytomic.internal.client.call.IdempotencyKey;

/**
 * Distinguishes the two meanings of 409: a conflict with the state of the resource, or a first request with the same
 * idempotency key that is still in progress. The service's texts are undocumented, so the origin of the key takes
 * precedence.
 */
final class ConflictReasons {

    private static final Pattern KEY =
            Pattern.compile("idempoten|in.?flight|\\brequest\\b|\\bkey\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern EXECUTION =
            Pattern.compile("\\bexecution\\b|\\bsync\\b.*running", Pattern.CASE_INSENSITIVE);

    private ConflictReasons() {}

    /**
     * @param text the service's error key and message
     * @param outcomeUnknown whether the service may have received an earlier request with the key
     */
    static Reason reason(Call call, String text, boolean outcomeUnknown) {
        Reason ofOperation = call.request().operation().conflict();
        boolean keyMayBeInUse =
                call.key().isPresent() && (outcomeUnknown || call.key().origin() == IdempotencyKey.Origin.GIVEN);
        if (!keyMayBeInUse) {
            return ofOperation;
        }
        if (KEY.matcher(text).find()) {
            return Reason.KEY_IN_FLIGHT;
        }
        return ofOperation == Reason.EXECUTION_RUNNING
                        && EXECUTION.matcher(text).find()
                ? ofOperation
                : Reason.UNKNOWN;
    }
}
