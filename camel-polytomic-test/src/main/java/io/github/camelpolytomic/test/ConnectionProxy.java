package io.github.camelpolytomic.test;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.IntPredicate;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** The proxied calls of a connection, and the scripted replies of the connected system. */
final class ConnectionProxy {

    private final Deque<ProxyReply> replies = new ArrayDeque<>();
    private final Deque<Past> past = new ArrayDeque<>();
    private final ConnectionType type;
    private final int callsPerMinute;
    private final RateLimiter rateLimiter;
    private final Clock clock;

    ConnectionProxy(ConnectionType type, int callsPerMinute, Clock clock) {
        this.type = type;
        this.callsPerMinute = callsPerMinute;
        this.rateLimiter = new RateLimiter(clock, callsPerMinute);
        this.clock = clock;
    }

    /** The reply added last takes precedence. */
    synchronized void add(ProxyReply reply) {
        replies.addFirst(reply);
    }

    /** Whether the connection has a proxy. */
    synchronized boolean isOffered() {
        return type.proxyBaseUrl().isPresent() || !replies.isEmpty();
    }

    String baseUrl() {
        return type.proxyBaseUrl().orElse("https://" + type.id() + ".example");
    }

    int callsPerMinute() {
        return callsPerMinute;
    }

    /** Takes a call from the rate limit, or returns the seconds until one is available. */
    Optional<Long> acquire() {
        return rateLimiter.acquire();
    }

    synchronized ProxyReply call(String method, String path) {
        ProxyReply reply = replies.stream()
                .filter(each -> each.matches(method, path))
                .findFirst()
                .orElse(ProxyReply.NOT_FOUND);
        past.addLast(new Past(clock.instant(), reply.status()));
        return reply;
    }

    synchronized int callsLastDay() {
        return lastDay(status -> true);
    }

    /** The contract's ConnectionProxyStats. */
    synchronized ObjectNode stats() {
        return Json.object()
                .put("callsLast24h", callsLastDay())
                .put(
                        "lastProxyCallAt",
                        past.isEmpty() ? null : past.getLast().moment.toString())
                .put("proxyCallsLast24h", callsLastDay())
                .put("proxy2xxLast24h", lastDay(status -> status / 100 == 2))
                .put("proxy4xxLast24h", lastDay(status -> status / 100 == 4))
                .put("proxy5xxLast24h", lastDay(status -> status / 100 == 5));
    }

    private int lastDay(IntPredicate counts) {
        Instant yesterday = clock.instant().minus(Duration.ofDays(1));
        return (int) past.stream()
                .filter(call -> call.moment.isAfter(yesterday) && counts.test(call.status))
                .count();
    }

    private record Past(Instant moment, int status) {}
}
