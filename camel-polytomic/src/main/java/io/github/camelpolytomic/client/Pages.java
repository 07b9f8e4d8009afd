package io.github.camelpolytomic.client;

import java.util.List;
import java.util.Optional;

import io.github.camelpolytomic.error.PolytomicException;
import io.github.camelpolytomic.operation.Result;

/** One way through the pages of a list. */
public final class Pages {

    // one token, and another each time the way is twice as long: so a circle is found however many pages a list has
    private String remembered = "";
    private long steps;
    private long nextMark = 1;

    /**
     * The call for the page after this one; empty after the last.
     *
     * @throws PolytomicException when the service leads back to a page that it gave before
     */
    public Optional<Call> next(Call call, Answer answer) throws PolytomicException {
        String token = answer.content().nextPageToken();
        if (token.isEmpty() || isEndOfLog(call, answer, token)) {
            return Optional.empty();
        }
        if (token.equals(call.request().pageToken()) || token.equals(remembered)) {
            throw new Failures(new Attempt(call, answer.attempts(), false)).endlessPages();
        }
        steps++;
        if (steps == nextMark) {
            remembered = token;
            nextMark *= 2;
        }
        return Optional.of(call.withRequest(call.request().page(token)));
    }

    /** What asks for the page after this one, or for what is still to come of a log; empty when there is neither. */
    public static String resumption(Call call, Answer answer) {
        String token = answer.content().nextPageToken();
        return token.isEmpty() && isEndOfLog(call, answer, token)
                ? call.request().pageToken()
                : token;
    }

    // the cursor of a log stays, for entries that are still to come
    private static boolean isEndOfLog(Call call, Answer answer, String token) {
        return call.request().operation().result().shape() == Result.Shape.ENTRIES
                && (elements(answer).isEmpty() || token.equals(call.request().pageToken()));
    }

    /** The elements of a page. */
    public static List<?> elements(Answer answer) {
        return (List<?>) answer.content().value();
    }
}
