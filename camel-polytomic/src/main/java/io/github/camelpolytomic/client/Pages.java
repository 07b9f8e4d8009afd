package io.github.camelpolytomic.client;

import java.util.List;
import java.util.Optional;

import io.github.camelpolytomic.error.PolytomicException;
import io.github.camelpolytomic.operation.Result;

/** How a list goes on from page to page. */
public final class Pages {

    private Pages() {}

    /**
     * The call for the page after this one; empty after the last.
     *
     * @throws PolytomicException when the service gives the same page as its own next
     */
    public static Optional<Call> next(Call call, Answer answer) throws PolytomicException {
        String token = answer.content().nextPageToken();
        if (token.isEmpty() || isEndOfLog(call, answer)) {
            return Optional.empty();
        }
        if (token.equals(call.request().pageToken())) {
            throw new Failures(new Attempt(call, answer.attempts(), false)).endlessPages();
        }
        return Optional.of(call.withRequest(call.request().page(token)));
    }

    // the cursor of a log stays, for entries that are still to come
    private static boolean isEndOfLog(Call call, Answer answer) {
        return call.request().operation().result().shape() == Result.Shape.ENTRIES
                && elements(answer).isEmpty();
    }

    /** The elements of a page. */
    public static List<?> elements(Answer answer) {
        return (List<?>) answer.content().value();
    }
}
