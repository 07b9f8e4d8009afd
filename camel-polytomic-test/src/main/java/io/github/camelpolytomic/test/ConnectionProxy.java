package io.github.camelpolytomic.test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.IntPredicate;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** The calls that go through a connection to the system behind it, and what that system is told to answer. */
final class ConnectionProxy {

    private static final ProxyAnswer NOTHING_THERE = ProxyAnswer.status(404).json("{\"error\": \"nothing here\"}");

    private final Deque<ProxyAnswer> answers = new ArrayDeque<>();
    private final Deque<Past> past = new ArrayDeque<>();
    private final ConnectionType type;
    private final int callsPerMinute;
    private final RateLimiter rateLimiter;
    private final SimulatorClock clock;

    ConnectionProxy(ConnectionType type, int callsPerMinute, SimulatorClock clock) {
        this.type = type;
        this.callsPerMinute = callsPerMinute;
        this.rateLimiter = new RateLimiter(clock, callsPerMinute);
        this.clock = clock;
    }

    /** The answer told last is looked at first. */
    synchronized void tell(ProxyAnswer answer) {
        answers.addFirst(answer);
    }

    /** Whether the system is one that can be called. */
    synchronized boolean isOffered() {
        return type.proxyBaseUrl().isPresent() || !answers.isEmpty();
    }

    String baseUrl() {
        return type.proxyBaseUrl().orElse("https://" + type.id() + ".example");
    }

    int callsPerMinute() {
        return callsPerMinute;
    }

    /** Counts a call in, or says in how many seconds there may be one. */
    Optional<Long> secondsToWait() {
        return rateLimiter.acquire();
    }

    synchronized ProxyAnswer call(String method, String path) {
        ProxyAnswer answer = answers.stream()
                .filter(each -> each.fits(method, path))
                .findFirst()
                .orElse(NOTHING_THERE);
        past.addLast(new Past(clock.instant(), answer.status()));
        return answer;
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
