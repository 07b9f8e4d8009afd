package io.github.camelpolytomic.internal.producer;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

import io.github.camelpolytomic.error.PolytomicException;
import io.github.camelpolytomic.internal.client.CallExecutor;
import io.github.camelpolytomic.internal.client.Pages;
import io.github.camelpolytomic.internal.client.PolytomicClient;
import io.github.camelpolytomic.internal.client.call.ApiResponse;
import io.github.camelpolytomic.internal.client.call.Call;
import io.github.camelpolytomic.internal.json.Content;
import io.github.camelpolytomic.internal.json.OutputForm;

/**
 * Collects the pages of a list.
 *
 * @param form the form of the list
 * @param maxPages maximum number of pages
 * @param maxResults maximum number of elements
 */
record AllPages(OutputForm form, int maxPages, int maxResults) implements CallStrategy {

    @Override
    public void run(
            Call call, PolytomicClient client, CallExecutor executor, BiConsumer<ApiResponse, Throwable> callback) {
        new Fetch(call, client.pages(), executor, callback).fetch();
    }

    /** Fetches the pages one after the other. */
    private final class Fetch {

        private final CallExecutor executor;
        private final BiConsumer<ApiResponse, Throwable> callback;
        private final List<Object> elements = new ArrayList<>();
        private final Trampoline trampoline = new Trampoline();
        private final Pages pages;
        private Call call;
        private ApiResponse page;
        private int pageCount;
        private int attempts;

        Fetch(Call call, Pages pages, CallExecutor executor, BiConsumer<ApiResponse, Throwable> callback) {
            this.call = call;
            this.pages = pages;
            this.executor = executor;
            this.callback = callback;
        }

        void fetch() {
            trampoline.then(() -> executor.make(call, Duration.ZERO, this::onPage));
        }

        private void onPage(ApiResponse response, Throwable callFailure) {
            Optional<Call> next = Optional.empty();
            ApiResponse list = null;
            Throwable failure = callFailure;
            if (callFailure == null) {
                page = response;
                try {
                    next = next();
                    list = next.isPresent() ? null : list();
                } catch (PolytomicException | RuntimeException | Error e) {
                    // Error, because a list can exhaust the memory
                    next = Optional.empty();
                    failure = e;
                }
            }
            if (next.isPresent()) {
                call = next.get();
                fetch();
            } else {
                callback.accept(list, failure);
            }
        }

        private Optional<Call> next() throws PolytomicException {
            elements.addAll(Pages.elements(page));
            attempts += page.attempts();
            pageCount++;
            return pageCount < maxPages && elements.size() < maxResults ? pages.next(call, page) : Optional.empty();
        }

        private ApiResponse list() {
            boolean truncated = elements.size() > maxResults;
            List<Object> kept = truncated ? elements.subList(0, maxResults) : elements;
            // no token refers to a position within a page
            Content content = new Content(form.list(kept), truncated ? "" : Pages.resumption(call, page), Map.of());
            return new ApiResponse(content, page.statusCode(), page.servedVersion(), attempts);
        }
    }
}
