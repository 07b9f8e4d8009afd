package io.github.camelpolytomic.internal.connection;

import java.time.Duration;

import org.apache.camel.component.http.HttpComponent;

import io.github.camelpolytomic.internal.client.call.BaseUrl;

/** The settings of an HTTP client; endpoints with equal settings share one. */
public record HttpSettings(
        BaseUrl baseUrl,
        Duration connectTimeout,
        Duration responseTimeout,
        Duration connectionRequestTimeout,
        int maxConnections,
        long maxResponseSize,
        HttpComponent component) {

    private static final Duration MIN_DURATION = Duration.ofMillis(1);
    // a socket takes its timeout as milliseconds in an int
    private static final Duration MAX_DURATION = Duration.ofDays(24);

    public HttpSettings {
        requireUsable("connectTimeout", connectTimeout);
        requireUsable("responseTimeout", responseTimeout);
        requireUsable("connectionRequestTimeout", connectionRequestTimeout);
        if (maxConnections < 1) {
            throw new IllegalArgumentException("Option maxConnections must be 1 or more, not " + maxConnections);
        }
        if (maxResponseSize < 1) {
            throw new IllegalArgumentException("Option maxResponseSize must be 1 or more, not " + maxResponseSize);
        }
    }

    public static Duration requireUsable(String option, Duration value) {
        if (value == null || value.compareTo(MIN_DURATION) < 0 || value.compareTo(MAX_DURATION) > 0) {
            throw new IllegalArgumentException(
                    "Option %s must be between 1 millisecond and 24 days, not %s".formatted(option, value));
        }
        return value;
    }

    // computed for each call, and clients seldom differ in more than the base URL
    @Override
    public int hashCode() {
        return baseUrl.hashCode();
    }
}
