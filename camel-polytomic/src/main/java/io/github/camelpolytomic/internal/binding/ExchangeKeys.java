package io.github.camelpolytomic.internal.binding;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import org.apache.camel.Exchange;

import io.github.camelpolytomic.internal.client.call.Call;
import io.github.camelpolytomic.internal.client.call.IdempotencyKey;
import io.github.camelpolytomic.internal.run.IdempotencyKeySequence;

/** The idempotency keys of the starts that one exchange makes. */
public final class ExchangeKeys implements IdempotencyKeySequence {

    private static final int MAX_LENGTH = 255;
    // of the digest, enough to rule out collisions
    private static final int DIGEST_BYTES = 10;

    private final EndpointKeys keys;
    private final Exchange exchange;
    private final String userKey;
    private int starts = 1;

    /** @param userKey the user's own key, or {@code null} */
    public ExchangeKeys(EndpointKeys keys, Exchange exchange, String userKey) {
        this.keys = keys;
        this.exchange = exchange;
        this.userKey = userKey;
    }

    @Override
    public IdempotencyKey first(Call start) {
        return keys.first(exchange, start, userKey);
    }

    // derived from the user's key, so that the exchange repeats the same starts after a restart of the application
    @Override
    public synchronized IdempotencyKey another(Call start) {
        if (!keys.enabled()) {
            return IdempotencyKey.NONE;
        }
        if (userKey == null) {
            return IdempotencyKey.made();
        }
        return IdempotencyKey.given(derived(++starts));
    }

    // the digest of the whole key avoids collisions with other keys, and includes what is cut off a long key
    private String derived(int number) {
        String suffix = "-" + number + "-" + digest(userKey + " " + number);
        return userKey.substring(0, Math.min(userKey.length(), MAX_LENGTH - suffix.length())) + suffix;
    }

    private static String digest(String text) {
        try {
            byte[] whole = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(whole, 0, DIGEST_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is not available", e);
        }
    }

    @Override
    public void sent(Call start) {
        keys.keep(exchange, start);
    }

    @Override
    public void settle(Call start, Throwable failure) {
        keys.settle(exchange, start, failure);
    }
}
