package io.github.camelpolytomic.internal.client;

import java.util.List;
import java.util.Optional;

import io.github.camelpolytomic.error.PolytomicException;
import io.github.camelpolytomic.error.PolytomicMalformedResponseException;
import io.github.camelpolytomic.internal.client.call.ApiResponse;
import io.github.camelpolytomic.internal.client.call.Attempt;
import io.github.camelpolytomic.internal.client.call.Call;
import io.github.camelpolytomic.internal.client.failure.ExceptionFactory;
import io.github.camelpolytomic.internal.operation.Result;

/** The pages of one list: finds the next page and detects a list that never ends. */
public final class Pages {

    // a list with more pages is assumed to be endless
    private static final int MAX_PAGES = 20_000;
    // a service that filters may return some empty pages
    private static final int MAX_CONSECUTIVE_EMPTY = 100;

    // Brent's algorithm: remember one token, replaced whenever the number of pages doubles, to find a cycle of any
    // length
    private String remembered = "";
    private long pages;
    private long nextReplacement = 1;
    private int consecutiveEmpty;
    private final long maxSize;
    private long size;

    private Pages(long maxSize) {
        this.maxSize = maxSize;
    }

    /** Returns the pages of a list that is kept in memory, with a maximum total size in bytes. */
    static Pages kept(long maxSize) {
        return new Pages(maxSize);
    }

    /** Returns the pages of a list that is not kept in memory as a whole. */
    public static Pages passing() {
        return new Pages(Long.MAX_VALUE);
    }

    /**
     * Returns the call for the page after this one; empty after the last.
     *
     * @throws PolytomicException if the pages so far exceed the maximum size, or the list never ends: the service
     *     returned to an earlier page, or returns too many pages, or too many consecutive empty pages
     */
    public Optional<Call> next(Call call, ApiResponse response) throws PolytomicException {
        size += response.content().size();
        if (size > maxSize) {
            throw tooLarge(call, response);
        }
        String token = response.content().nextPageToken();
        if (token.isEmpty() || isEndOfLog(call, response, token)) {
            return Optional.empty();
        }
        if (token.equals(call.request().pageToken()) || token.equals(remembered)) {
            throw endless(call, response, "returned to an earlier page");
        }
        pages++;
        consecutiveEmpty = elements(response).isEmpty() ? consecutiveEmpty + 1 : 0;
        if (consecutiveEmpty == MAX_CONSECUTIVE_EMPTY) {
            throw endless(call, response, "returned " + MAX_CONSECUTIVE_EMPTY + " consecutive empty pages");
        }
        if (pages == MAX_PAGES) {
            throw endless(call, response, "returned " + MAX_PAGES + " pages, which is the limit, and still has more");
        }
        if (pages == nextReplacement) {
            remembered = token;
            nextReplacement *= 2;
        }
        return Optional.of(call.withRequest(call.request().page(token)));
    }

    private PolytomicException tooLarge(Call call, ApiResponse response) {
        ExceptionFactory exceptions = new ExceptionFactory(new Attempt(call, response.attempts(), false));
        return new PolytomicMalformedResponseException(
                ("%s returned pages that together exceed option maxResponseSize (%s bytes). Raise it, or read the list"
                                + " with paging=stream")
                        .formatted(exceptions.subject(), maxSize),
                exceptions.details().statusCode(200).build());
    }

    private static PolytomicException endless(Call call, ApiResponse response, String reason) {
        return new ExceptionFactory(new Attempt(call, response.attempts(), false)).endlessPages(reason);
    }

    /** Returns the token for the page after this one, or for later entries of a log; empty if there is neither. */
    public static String resumption(Call call, ApiResponse response) {
        String token = response.content().nextPageToken();
        return token.isEmpty() && isEndOfLog(call, response, token)
                ? call.request().pageToken()
                : token;
    }

    // at the end of a log the cursor stays the same, and returns later entries
    private static boolean isEndOfLog(Call call, ApiResponse response, String token) {
        return call.request().operation().result().shape() == Result.Shape.ENTRIES
                && (elements(response).isEmpty() || token.equals(call.request().pageToken()));
    }

    /** Returns the elements of a page. */
    public static List<?> elements(ApiResponse response) {
        return (List<?>) response.content().value();
    }
}
