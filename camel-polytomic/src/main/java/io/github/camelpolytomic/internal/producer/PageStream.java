package io.github.camelpolytomic.internal.producer;

import java.util.Collections;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.BiConsumer;

import io.github.camelpolytomic.error.PolytomicException;
import io.github.camelpolytomic.internal.client.CallExecutor;
import io.github.camelpolytomic.internal.client.Pages;
import io.github.camelpolytomic.internal.client.PolytomicClient;
import io.github.camelpolytomic.internal.client.call.ApiResponse;
import io.github.camelpolytomic.internal.client.call.Attempt;
import io.github.camelpolytomic.internal.client.call.Call;
import io.github.camelpolytomic.internal.client.failure.ExceptionFactory;
import io.github.camelpolytomic.internal.operation.Result;

/**
 * Streams the elements of a list, and holds one page at a time. It reads a page completely before it returns the first
 * element, so that a failed page has returned none and the list can be resumed with it.
 *
 * @param maxResults maximum number of elements
 */
record PageStream(int maxResults) implements CallStrategy {

    @Override
    public void run(
            Call call, PolytomicClient client, CallExecutor executor, BiConsumer<ApiResponse, Throwable> callback) {
        CallStrategy.streaming(response -> new PageSource(client, call, response))
                .run(call, client, executor, callback);
    }

    private final class PageSource implements StreamingBody.Source {

        private final PolytomicClient client;
        private final Pages pages = Pages.passing();
        private Call call;
        private ApiResponse page;
        private Iterator<?> elements;
        private int count;
        private volatile boolean closed;

        PageSource(PolytomicClient client, Call call, ApiResponse first) throws PolytomicException {
            Optional<Result.Gap> gap = first.content().frame().gap();
            if (gap.isPresent()) {
                throw new ExceptionFactory(new Attempt(call, first.attempts(), false)).withoutRows(gap.get());
            }
            this.client = client;
            this.call = call;
            open(first);
        }

        @Override
        public Object next() throws PolytomicException {
            while (count < maxResults && !closed) {
                if (elements.hasNext()) {
                    count++;
                    return elements.next();
                }
                Optional<Call> next = pages.next(call, page);
                if (next.isEmpty()) {
                    return null;
                }
                call = next.get();
                open(client.call(call));
            }
            return null;
        }

        private void open(ApiResponse response) {
            page = response;
            elements = Pages.elements(response).iterator();
        }

        @Override
        public void close() {
            closed = true;
            elements = Collections.emptyIterator();
        }
    }
}
