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
import io.github.camelpolytomic.internal.client.call.Call;

/**
 * Hands out the elements of a list one by one, and holds one page at a time. Pages are read whole before their first element
 * is handed out, so that a page that fails has given nothing yet, and the list can go on with it.
 *
 * @param maxResults how many elements are handed out
 */
record PageStream(int maxResults) implements CallStrategy {

    @Override
    public void run(
            Call call, PolytomicClient client, CallExecutor caller, BiConsumer<ApiResponse, Throwable> whenDone) {
        CallStrategy.streaming(answer -> new FromPages(client, call, answer)).run(call, client, caller, whenDone);
    }

    private final class FromPages implements StreamingBody.Source {

        private final PolytomicClient client;
        private final Pages way = Pages.passing();
        private Call call;
        private ApiResponse page;
        private Iterator<?> elements;
        private int handedOut;
        private volatile boolean closed;

        FromPages(PolytomicClient client, Call call, ApiResponse first) {
            this.client = client;
            this.call = call;
            turnTo(first);
        }

        @Override
        public Object next() throws PolytomicException {
            while (handedOut < maxResults && !closed) {
                if (elements.hasNext()) {
                    handedOut++;
                    return elements.next();
                }
                Optional<Call> next = way.next(call, page);
                if (next.isEmpty()) {
                    return null;
                }
                call = next.get();
                turnTo(client.call(call));
            }
            return null;
        }

        private void turnTo(ApiResponse answer) {
            page = answer;
            elements = Pages.elements(answer).iterator();
        }

        @Override
        public void close() {
            closed = true;
            elements = Collections.emptyIterator();
        }
    }
}
