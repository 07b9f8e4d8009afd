package io.github.camelpolytomic.test.internal.state.connection;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.camelpolytomic.test.internal.contract.Json;
import io.github.camelpolytomic.test.internal.contract.RateLimiter;

/** The proxied calls of a connection, and the scripted replies of the connected system. */
public final class ConnectionProxy {

    private final Deque<ProxyReply> replies = new ArrayDeque<>();
    private final Deque<Past> past = new ArrayDeque<>();
    private final ConnectionType type;
    private final int callsPerMinute;
    private final List<InitialState.ProxyApi> apis;
    private final RateLimiter rateLimiter;
    private final Clock clock;
    private volatile boolean isEnabled = true;

    ConnectionProxy(ConnectionType type, InitialState initial, Clock clock) {
        this.type = type;
        this.callsPerMinute = initial.proxyCallsPerMinute();
        this.apis = initial.proxyApis();
        this.rateLimiter = new RateLimiter(clock, callsPerMinute);
        this.clock = clock;
    }

    /** Allows or forbids its use. */
    public void enable(boolean enabled) {
        isEnabled = enabled;
    }

    /** Whether it may be used. */
    public boolean isEnabled() {
        return isEnabled && isOffered();
    }

    /** The interfaces of the system, the default one first; empty when there is only one, without a name. */
    public List<InitialState.ProxyApi> apis() {
        return apis;
    }

    /** The reply added last takes precedence. */
    public synchronized void add(ProxyReply reply) {
        replies.addFirst(reply);
    }

    /** Whether the connection has a proxy. */
    public synchronized boolean isOffered() {
        return type.proxyBaseUrl().isPresent() || !replies.isEmpty();
    }

    public String baseUrl() {
        return type.proxyBaseUrl().orElse("https://" + type.id() + ".example");
    }

    public int callsPerMinute() {
        return callsPerMinute;
    }

    /** Takes a call from the rate limit, or returns the seconds until one is available. */
    public Optional<Long> acquire() {
        return rateLimiter.acquire();
    }

    public synchronized ProxyReply call(String method, String path) {
        ProxyReply reply = replies.stream()
                .filter(each -> each.matches(method, path))
                .findFirst()
                .orElse(ProxyReply.NOT_FOUND);
        past.addLast(new Past(clock.instant(), reply.status()));
        return reply;
    }

    public synchronized int callsLastDay() {
        return lastDay(status -> true);
    }

    /** The contract's ConnectionProxyStats. */
    public synchronized ObjectNode stats() {
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
