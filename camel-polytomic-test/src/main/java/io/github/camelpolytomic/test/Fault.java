package io.github.camelpolytomic.test;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * A way to misbehave, to be told to a simulator in one line:
 *
 * <pre>{@code
 * simulator.misbehave(Fault.status(503).times(2));
 * simulator.misbehave(Fault.status(429).retryAfter(Duration.ofSeconds(1)).on("/bulksync/source").once());
 * }</pre>
 *
 * <p>Immutable. A fault holds until {@link PolytomicSimulator#behave()} unless {@link #times(int)} says otherwise, and for
 * every request unless {@link #on(String)} or {@link #on(String, String)} says otherwise. It strikes before credentials
 * are looked at. Where an answer is called proper, the service has done what was asked; otherwise it never saw the
 * request, unless {@link #recorded()} or {@link #afterActing()} says otherwise.
 */
public final class Fault {

    private final String name;
    private final int status;
    private final BiFunction<SimulatedService, ReceivedRequest, Answer> content;
    private final Delivery delivery;
    private final Reach reach;
    private final Map<String, String> headers;
    private final int times;
    private final FaultTarget target;

    private Fault(
            String name,
            int status,
            BiFunction<SimulatedService, ReceivedRequest, Answer> content,
            Delivery delivery,
            Reach reach,
            Map<String, String> headers,
            int times,
            FaultTarget target) {
        this.name = name;
        this.status = status;
        this.content = content;
        this.delivery = delivery;
        this.reach = reach;
        this.headers = headers;
        this.times = times;
        this.target = target;
    }

    /**
     * Answers with this status and, from 400 on, the error body that the service has for it in the version that was asked
     * for; below 400 without a body.
     */
    public static Fault status(int status) {
        if (status < 200 || status > 599) {
            throw new IllegalArgumentException("not a final HTTP status: " + status);
        }
        return answering(
                "status " + status,
                status,
                (service, request) -> status < 400 ? Answer.empty(status) : service.failure(request, status));
    }

    /** Answers with an HTML page, as a proxy or load balancer in front of the service would. */
    public static Fault html(int status) {
        String title = status + " " + ErrorShape.statusText(status);
        String page = "<html>\r\n<head><title>" + title + "</title></head>\r\n<body>\r\n<center><h1>" + title
                + "</h1></center>\r\n<hr><center>proxy</center>\r\n</body>\r\n</html>\r\n";
        return answering(
                "HTML " + status, status, (service, request) -> Answer.text(status, "text/html; charset=utf-8", page));
    }

    /** Answers with this body, whatever it is. */
    public static Fault body(int status, String contentType, String body) {
        return answering("body " + status, status, (service, request) -> Answer.text(status, contentType, body));
    }

    /** Answers 302 with this location. */
    public static Fault redirect(String location) {
        return status(302).header("Location", location);
    }

    /** Answers properly, but only after this time; until then the request's idempotency key is in flight. */
    public static Fault delay(Duration delay) {
        return delivering("delay " + delay, Delivery.after(delay));
    }

    /**
     * Does this before the service sees the request, which it then answers properly: what somebody else does at the last
     * moment, such as starting a run or moving the clock.
     */
    public static Fault whenAsked(Runnable action) {
        return proper(
                "when asked",
                (service, request) -> {
                    action.run();
                    return service.answer(request);
                },
                Delivery.AT_ONCE);
    }

    /** Answers properly, but does this between the work of the service and its answer, which is out of date then. */
    public static Fault whenAnswering(Runnable action) {
        return delivering("when answering", Delivery.preceded(action));
    }

    /** Takes the request and never answers; after 90 seconds, or when the simulator is closed, the connection ends. */
    public static Fault silence() {
        return withoutAnswer("silence", Delivery.SILENCE);
    }

    /** Answers properly in many small chunks, evenly over this time. */
    public static Fault slowDrip(Duration total) {
        return delivering("slow drip " + total, Delivery.dripping(total));
    }

    /** Resets the connection before the service has seen the request. */
    public static Fault reset() {
        return withoutAnswer("reset", Delivery.RESET);
    }

    /** The service does what was asked; the connection is reset before a byte of the answer is sent. */
    public static Fault lostAnswer() {
        return delivering("lost answer", Delivery.RESET);
    }

    /** Answers properly, but closes the connection after half of the promised length. */
    public static Fault cutOff() {
        return delivering("cut off", Delivery.CUT_OFF);
    }

    /**
     * Gives the error body this shape, key and message (where the shape has a place for them).
     *
     * @throws IllegalStateException when the fault's status is below 400
     */
    public Fault error(ErrorShape shape, String key, String message) {
        if (status < 400) {
            throw new IllegalStateException("an error body needs Fault.status(400) or above, this is " + this);
        }
        return new Fault(
                name + " " + shape,
                status,
                (service, request) -> service.served(request, Answer.json(status, shape.body(status, key, message))),
                delivery,
                reach,
                headers,
                times,
                target);
    }

    /** Adds {@code Retry-After} in whole seconds. */
    public Fault retryAfter(Duration delay) {
        return header("Retry-After", String.valueOf(delay.toSeconds()));
    }

    /** Adds {@code Retry-After} as an HTTP date. */
    public Fault retryAfter(Instant when) {
        return header("Retry-After", DateTimeFormatter.RFC_1123_DATE_TIME.format(when.atOffset(ZoneOffset.UTC)));
    }

    /** Adds or replaces a header of the answer. */
    public Fault header(String headerName, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(headerName, value);
        return new Fault(name, status, content, delivery, reach, more, times, target);
    }

    /**
     * Makes the fault the service's own: credentials, rate limit and idempotency come first, and a POST with an idempotency
     * key has this outcome for good. Without this an error comes from something in front of the service.
     *
     * @throws IllegalStateException when the fault has no answer of its own
     */
    public Fault recorded() {
        return reaching(Reach.RECORDED);
    }

    /**
     * Lets the service do what was asked, and keep its own outcome under the idempotency key, before the fault strikes: a
     * proxy that gave up too early.
     *
     * @throws IllegalStateException when the fault has no answer of its own
     */
    public Fault afterActing() {
        return reaching(Reach.ACTED);
    }

    /** Strikes this many requests, then is used up. */
    public Fault times(int count) {
        if (count < 1) {
            throw new IllegalArgumentException("a fault that strikes " + count + " times");
        }
        return new Fault(name, status, content, delivery, reach, headers, count, target);
    }

    /** Strikes one request. */
    public Fault once() {
        return times(1);
    }

    /** Strikes only requests whose path, as sent, contains this text. */
    public Fault on(String part) {
        return new Fault(name, status, content, delivery, reach, headers, times, target.containing(part));
    }

    /**
     * Strikes only this call, as its row in the table of operations has it: {@code on("POST",
     * "/api/bulk/syncs/{id}/executions")} is the start of a run, and neither the list of runs nor the cancellation of one. A
     * variable stands for any one segment. With {@link #on(String)} a request must meet both.
     */
    public Fault on(String method, String path) {
        return new Fault(name, status, content, delivery, reach, headers, times, target.calling(method, path));
    }

    int times() {
        return times;
    }

    boolean matches(ReceivedRequest request) {
        return target.matches(request);
    }

    Answer answer(SimulatedService service, ReceivedRequest request) {
        if (reach == Reach.ACTED) {
            service.answer(request);
        }
        Answer answer = content.apply(service, request);
        for (Map.Entry<String, String> header : headers.entrySet()) {
            answer = answer.header(header.getKey(), header.getValue());
        }
        return reach == Reach.RECORDED ? service.failing(request, answer) : answer;
    }

    Delivery delivery() {
        return delivery;
    }

    @Override
    public String toString() {
        return "Fault[" + name + "]";
    }

    private static Fault answering(
            String name, int status, BiFunction<SimulatedService, ReceivedRequest, Answer> content) {
        return new Fault(
                name,
                status,
                content,
                Delivery.AT_ONCE,
                Reach.BEFORE,
                Map.of(),
                Integer.MAX_VALUE,
                FaultTarget.ANYTHING);
    }

    private static Fault delivering(String name, Delivery delivery) {
        return proper(name, SimulatedService::answer, delivery);
    }

    private static Fault withoutAnswer(String name, Delivery delivery) {
        return proper(name, (service, request) -> Answer.empty(200), delivery);
    }

    private static Fault proper(
            String name, BiFunction<SimulatedService, ReceivedRequest, Answer> content, Delivery delivery) {
        return new Fault(name, 200, content, delivery, Reach.PROPER, Map.of(), Integer.MAX_VALUE, FaultTarget.ANYTHING);
    }

    private Fault reaching(Reach other) {
        if (reach == Reach.PROPER) {
            throw new IllegalStateException(this + " has no answer of its own");
        }
        return new Fault(name, status, content, delivery, other, headers, times, target);
    }

    /** How far a request gets when the fault strikes; proper are those that have no answer of their own. */
    private enum Reach {
        PROPER,
        BEFORE,
        RECORDED,
        ACTED
    }
}
