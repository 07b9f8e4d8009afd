package io.github.camelpolytomic.internal.binding;

import java.time.Duration;

/**
 * What a request body may be and take.
 *
 * @param maxSize how many bytes of it are read at most
 * @param timeout how long reading it may take
 * @param keepAdditionalProperties whether members that a record does not know are sent
 * @param threads where streams are read
 */
public record BodySettings(long maxSize, Duration timeout, boolean keepAdditionalProperties, BodyExecutor threads) {

    public BodySettings {
        if (maxSize < 1) {
            throw new IllegalArgumentException("Option maxRequestSize must be 1 or more, not " + maxSize);
        }
    }
}
