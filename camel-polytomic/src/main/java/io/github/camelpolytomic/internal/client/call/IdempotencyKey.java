package io.github.camelpolytomic.internal.client.call;

import java.util.UUID;
import java.util.regex.Pattern;

import io.github.camelpolytomic.internal.text.Excerpts;

/**
 * The key that makes a POST safe to retry: the service returns the first response again for a second request with the
 * same key (guide "Idempotent requests").
 *
 * @param value the value of the header; empty for {@link #NONE}
 * @param origin its origin
 */
public record IdempotencyKey(String value, Origin origin) {

    /** Origin of a key, which decides whether it may have been used before. */
    public enum Origin {
        /** There is no key. */
        NONE,
        /** Set by the user: others may use it at the same time. */
        GIVEN,
        /** Generated for this call: unused. */
        MADE,
        /** Generated for an earlier call with the same request, whose outcome is unknown. */
        KEPT
    }

    public static final IdempotencyKey NONE = new IdempotencyKey("", Origin.NONE);

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{8,255}");

    /** Returns the user's own key; it is an error if the service would reject it. */
    public static IdempotencyKey given(String value) {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "idempotencyKey must be 8 to 255 letters, digits, '-' and '_', not '%s' (%s characters)"
                            .formatted(Excerpts.value(value), value.length()));
        }
        return new IdempotencyKey(value, Origin.GIVEN);
    }

    /** Generates a new key. */
    public static IdempotencyKey made() {
        return new IdempotencyKey(UUID.randomUUID().toString(), Origin.MADE);
    }

    /** Returns the same key for a later call with the same request. */
    public IdempotencyKey kept() {
        return new IdempotencyKey(value, Origin.KEPT);
    }

    public boolean isPresent() {
        return origin != Origin.NONE;
    }
}
