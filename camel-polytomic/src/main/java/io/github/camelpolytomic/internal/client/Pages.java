package io.github.camelpolytomic.internal.client;

import java.util.List;
import java.util.Optional;

import io.github.camelpolytomic.error.PolytomicException;
import io.github.camelpolytomic.error.PolytomicMalformedAnswerException;
import io.github.camelpolytomic.internal.client.call.ApiResponse;
import io.github.camelpolytomic.internal.client.call.Attempt;
import io.github.camelpolytomic.internal.client.call.Call;
import io.github.camelpolytomic.internal.client.failure.ExceptionFactory;
import io.github.camelpolytomic.internal.operation.Result;

/** One way through the pages of a list. */
public final class Pages {

    // more is no list that anybody waits for, but one without an end
    private static final int MOST_PAGES = 20_000;
    // a service that filters may give some
    private static final int MOST_EMPTY_IN_A_ROW = 100;

    // one token, and another each time the way is twice as long: so a circle is found however many pages a list has
    private String remembered = "";
    private long steps;
    private long nextMark = 1;
    private int emptyInARow;
    private final long most;
    private long size;

    private Pages(long most) {
        this.most = most;
    }

    /** A way through pages that are kept, up to so many bytes together. */
    static Pages kept(long most) {
        return new Pages(most);
    }

    /** A way through pages of which each is gone when the next one comes. */
    public static Pages passing() {
        return new Pages(Long.MAX_VALUE);
    }

    /**
     * The call for the page after this one; empty after the last.
     *
     * @throws PolytomicException when the pages so far are too large to be kept, or the list has no end: the service leads
     *     back to a page that it gave before, or gives too many pages, or too many without an element
     */
    public Optional<Call> next(Call call, ApiResponse answer) throws PolytomicException {
        size += answer.content().size();
        if (size > most) {
            throw tooLarge(call, answer);
        }
        String token = answer.content().nextPageToken();
        if (token.isEmpty() || isEndOfLog(call, answer, token)) {
            return Optional.empty();
        }
        if (token.equals(call.request().pageToken()) || token.equals(remembered)) {
            throw endless(call, answer, "leads back to a page that it gave before");
        }
        steps++;
        emptyInARow = elements(answer).isEmpty() ? emptyInARow + 1 : 0;
        if (emptyInARow == MOST_EMPTY_IN_A_ROW) {
            throw endless(call, answer, "gave " + MOST_EMPTY_IN_A_ROW + " pages in a row with nothing in them");
        }
        if (steps == MOST_PAGES) {
            throw endless(call, answer, "gave " + MOST_PAGES + " pages, which is the limit, and then one more");
        }
        if (steps == nextMark) {
            remembered = token;
            nextMark *= 2;
        }
        return Optional.of(call.withRequest(call.request().page(token)));
    }

    private PolytomicException tooLarge(Call call, ApiResponse answer) {
        ExceptionFactory failures = new ExceptionFactory(new Attempt(call, answer.attempts(), false));
        return new PolytomicMalformedAnswerException(
                ("%s gave pages that have more than the %s bytes together that option maxResponseSize allows. Raise it, or"
                                + " read a list with paging=stream")
                        .formatted(failures.subject(), most),
                failures.known().statusCode(200).build());
    }

    private static PolytomicException endless(Call call, ApiResponse answer, String what) {
        return new ExceptionFactory(new Attempt(call, answer.attempts(), false)).endlessPages(what);
    }

    /** What asks for the page after this one, or for what is still to come of a log; empty when there is neither. */
    public static String resumption(Call call, ApiResponse answer) {
        String token = answer.content().nextPageToken();
        return token.isEmpty() && isEndOfLog(call, answer, token)
                ? call.request().pageToken()
                : token;
    }

    // the cursor of a log stays, for entries that are still to come
    private static boolean isEndOfLog(Call call, ApiResponse answer, String token) {
        return call.request().operation().result().shape() == Result.Shape.ENTRIES
                && (elements(answer).isEmpty() || token.equals(call.request().pageToken()));
    }

    /** The elements of a page. */
    public static List<?> elements(ApiResponse answer) {
        return (List<?>) answer.content().value();
    }
}
