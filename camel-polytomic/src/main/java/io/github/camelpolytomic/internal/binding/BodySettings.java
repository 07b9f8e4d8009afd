package io.github.camelpolytomic.internal.binding;

import java.time.Duration;

/**
 * The settings for request bodies.
 *
 * @param maxSize maximum number of bytes
 * @param timeout timeout for reading a body
 * @param keepAdditionalProperties whether unknown members of a record are sent
 * @param executor reads streams
 */
public record BodySettings(long maxSize, Duration timeout, boolean keepAdditionalProperties, BodyExecutor executor) {

    public BodySettings {
        if (maxSize < 1) {
            throw new IllegalArgumentException("Option maxRequestSize must be 1 or more, not " + maxSize);
        }
    }
}
