package io.github.camelpolytomic.internal.client.call;

import java.util.UUID;
import java.util.regex.Pattern;

import io.github.camelpolytomic.internal.text.Excerpts;

/**
 * What makes a POST safe to repeat: the service answers a second request with the same key as it answered the first
 * (guide "Idempotent requests").
 *
 * @param value what is sent; empty for {@link #NONE}
 * @param origin where it comes from
 */
public record IdempotencyKey(String value, Origin origin) {

    /** Where a key comes from, and so who may have used it before. */
    public enum Origin {
        /** There is no key. */
        NONE,
        /** The user's: others may use it at the same time. */
        GIVEN,
        /** Made for this call: nobody has used it. */
        MADE,
        /** Made for an earlier call with the same request, whose outcome is not known. */
        KEPT
    }

    public static final IdempotencyKey NONE = new IdempotencyKey("", Origin.NONE);

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{8,255}");

    /** The user's own key; an error when the service would not take it. */
    public static IdempotencyKey given(String value) {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "idempotencyKey must be 8 to 255 letters, digits, '-' and '_', not '%s' (%s characters)"
                            .formatted(Excerpts.value(value), value.length()));
        }
        return new IdempotencyKey(value, Origin.GIVEN);
    }

    /** A new key. */
    public static IdempotencyKey made() {
        return new IdempotencyKey(UUID.randomUUID().toString(), Origin.MADE);
    }

    /** The same key for a further call with the same request. */
    public IdempotencyKey kept() {
        return new IdempotencyKey(value, Origin.KEPT);
    }

    public boolean isPresent() {
        return origin != Origin.NONE;
    }
}
