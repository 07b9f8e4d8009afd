package io.github.camelpolytomic.internal.binding;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import org.apache.camel.Exchange;

import io.github.camelpolytomic.internal.client.call.Call;
import io.github.camelpolytomic.internal.client.call.IdempotencyKey;
import io.github.camelpolytomic.internal.run.IdempotencyKeySequence;

/** The keys of the starts that one exchange makes. */
public final class ExchangeKeys implements IdempotencyKeySequence {

    private static final int LONGEST = 255;
    // of a digest; enough that no two keys ever meet
    private static final int DIGEST_BYTES = 10;

    private final EndpointKeys keys;
    private final Exchange exchange;
    private final String given;
    private int starts = 1;

    /** @param given the user's own key, or {@code null} */
    public ExchangeKeys(EndpointKeys keys, Exchange exchange, String given) {
        this.keys = keys;
        this.exchange = exchange;
        this.given = given;
    }

    @Override
    public IdempotencyKey first(Call start) {
        return keys.first(exchange, start, given);
    }

    // made from the user's, so that the same exchange finds the same starts again after a restart of the program
    @Override
    public synchronized IdempotencyKey another(Call start) {
        if (!keys.enabled()) {
            return IdempotencyKey.NONE;
        }
        if (given == null) {
            return IdempotencyKey.made();
        }
        return IdempotencyKey.given(derived(++starts));
    }

    // the digest is of the whole key: nobody writes it by chance, and what is cut off a long key still counts
    private String derived(int number) {
        String suffix = "-" + number + "-" + digest(given + " " + number);
        return given.substring(0, Math.min(given.length(), LONGEST - suffix.length())) + suffix;
    }

    private static String digest(String text) {
        try {
            byte[] whole = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(whole, 0, DIGEST_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
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
