package io.github.camelpolytomic.internal.connection;

import java.time.Duration;

import org.apache.camel.component.http.HttpComponent;

import io.github.camelpolytomic.internal.client.call.BaseUrl;

/** What decides whether two endpoints share a client: where it connects to, and how. */
public record HttpSettings(
        BaseUrl baseUrl,
        Duration connectTimeout,
        Duration responseTimeout,
        Duration connectionRequestTimeout,
        int maxConnections,
        long maxResponseSize,
        HttpComponent component) {

    private static final Duration SHORTEST = Duration.ofMillis(1);
    // what a socket can be told: milliseconds in an int
    private static final Duration LONGEST = Duration.ofDays(24);

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
        if (value == null || value.compareTo(SHORTEST) < 0 || value.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "Option %s must be between 1 millisecond and 24 days, not %s".formatted(option, value));
        }
        return value;
    }

    // asked for at each call, and clients seldom differ in more
    @Override
    public int hashCode() {
        return baseUrl.hashCode();
    }
}
