package io.github.camelpolytomic.test;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

import io.github.camelpolytomic.test.internal.server.InjectedFault;
import io.github.camelpolytomic.test.internal.server.ResponseSender;

/**
 * A fault for the simulator to inject, in one line:
 *
 * <pre>{@code
 * simulator.misbehave(Fault.status(503).times(2));
 * simulator.misbehave(Fault.status(429).retryAfter(Duration.ofSeconds(1)).on("/bulksync/source").once());
 * }</pre>
 *
 * <p>Immutable. A fault applies to every request until {@link PolytomicSimulator#behave()}. Limit it with
 * {@link #times(int)}, {@link #on(String)} and {@link #on(String, String)}. It applies before credentials are checked.
 *
 * <p>A fault that sends the proper response lets the service process the request. With any other fault the service
 * never sees the request, unless {@link #recorded()} or {@link #afterActing()} is set.
 */
public final class Fault {

    private final InjectedFault fault;

    private Fault(InjectedFault fault) {
        this.fault = fault;
    }

    /**
     * Responds with this status. From 400 on, the body is the service's error body in the requested version; below 400
     * it is empty.
     */
    public static Fault status(int status) {
        if (status < 200 || status > 599) {
            throw new IllegalArgumentException("not a final HTTP status: " + status);
        }
        return new Fault(InjectedFault.status(status));
    }

    /** Responds with an HTML page, as a proxy or load balancer in front of the service would. */
    public static Fault html(int status) {
        return new Fault(InjectedFault.html(status));
    }

    /** Responds with this body, whatever it is. */
    public static Fault body(int status, String contentType, String body) {
        return new Fault(InjectedFault.body(status, contentType, body));
    }

    /** Responds with 302 and this location. */
    public static Fault redirect(String location) {
        return status(302).header("Location", location);
    }

    /** Sends the proper response after this delay; until then the request's idempotency key is in flight. */
    public static Fault delay(Duration delay) {
        return new Fault(InjectedFault.proper("delay " + delay, ResponseSender.after(delay)));
    }

    /**
     * Runs this action before the service processes the request, then sends the proper response. Use it for a change at
     * the last moment, such as the start of a run or a step of the clock.
     */
    public static Fault onRequest(Runnable action) {
        return new Fault(InjectedFault.preceded("when asked", action));
    }

    /** Runs this action after the service has processed the request, and so sends a response that is out of date. */
    public static Fault beforeResponse(Runnable action) {
        return new Fault(InjectedFault.proper("when answering", ResponseSender.preceded(action)));
    }

    /**
     * Accepts the request and never responds. The connection ends after 90 seconds, or when the simulator is closed.
     */
    public static Fault silence() {
        return new Fault(InjectedFault.withoutResponse("silence", ResponseSender.SILENCE));
    }

    /** Sends the proper response in many small chunks, evenly over this time. */
    public static Fault slowDrip(Duration total) {
        return new Fault(InjectedFault.proper("slow drip " + total, ResponseSender.dripping(total)));
    }

    /** Resets the connection before the service has seen the request. */
    public static Fault reset() {
        return new Fault(InjectedFault.RESET);
    }

    /** Lets the service process the request, then resets the connection before the first byte of the response. */
    public static Fault lostResponse() {
        return new Fault(InjectedFault.proper("lost answer", ResponseSender.RESET));
    }

    /** Sends the proper response, but closes the connection after half of its {@code Content-Length}. */
    public static Fault cutOff() {
        return new Fault(InjectedFault.proper("cut off", ResponseSender.CUT_OFF));
    }

    /**
     * Sets shape, key and message of the error body. A shape that has no place for one of them ignores it.
     *
     * @throws IllegalStateException when the fault's status is below 400
     */
    public Fault error(ErrorShape shape, String key, String message) {
        if (fault.status() < 400) {
            throw new IllegalStateException("an error body needs Fault.status(400) or above, this is " + this);
        }
        return new Fault(fault.error(shape.body(), key, message));
    }

    /** Adds {@code Retry-After} in whole seconds. */
    public Fault retryAfter(Duration delay) {
        return header("Retry-After", String.valueOf(delay.toSeconds()));
    }

    /** Adds {@code Retry-After} as an HTTP date. */
    public Fault retryAfter(Instant when) {
        return header("Retry-After", DateTimeFormatter.RFC_1123_DATE_TIME.format(when.atOffset(ZoneOffset.UTC)));
    }

    /** Adds or replaces a header of the response. */
    public Fault header(String headerName, String value) {
        return new Fault(fault.header(headerName, value));
    }

    /**
     * Makes the fault the service's own outcome. Credentials, rate limit and idempotency key are checked first, and the
     * outcome is stored under the idempotency key of a POST. Without this, the fault stands for something in front of
     * the service.
     *
     * @throws IllegalStateException when the fault has no response of its own
     */
    public Fault recorded() {
        return reaching(InjectedFault.Reach.RECORDED);
    }

    /**
     * Lets the service process the request first, and store its own outcome under the idempotency key, as when a proxy
     * times out too early.
     *
     * @throws IllegalStateException when the fault has no response of its own
     */
    public Fault afterActing() {
        return reaching(InjectedFault.Reach.ACTED);
    }

    /** Applies to this many requests. */
    public Fault times(int count) {
        if (count < 1) {
            throw new IllegalArgumentException("times must be at least 1, not " + count);
        }
        return new Fault(fault.times(count));
    }

    /** Applies to one request. */
    public Fault once() {
        return times(1);
    }

    /** Applies only to requests whose path, as sent, contains this text. */
    public Fault on(String part) {
        return new Fault(fault.on(part));
    }

    /**
     * Applies only to this operation: {@code on("POST", "/api/bulk/syncs/{id}/executions")} is the start of a run, but
     * not the list of runs nor the cancellation of one. A variable matches any one segment. Combined with {@link
     * #on(String)}, a request must match both.
     */
    public Fault on(String method, String path) {
        return new Fault(fault.on(method, path));
    }

    InjectedFault injected() {
        return fault;
    }

    @Override
    public String toString() {
        return "Fault[" + fault.name() + "]";
    }

    private Fault reaching(InjectedFault.Reach reach) {
        if (fault.reach() == InjectedFault.Reach.PROPER) {
            throw new IllegalStateException(this + " has no response of its own");
        }
        return new Fault(fault.reaching(reach));
    }
}
