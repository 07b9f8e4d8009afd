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
 * Puts a list together from its pages.
 *
 * @param form the form of the list
 * @param maxPages how many pages are read
 * @param maxResults how many elements are kept
 */
record AllPages(OutputForm form, int maxPages, int maxResults) implements CallStrategy {

    @Override
    public void run(
            Call call, PolytomicClient client, CallExecutor caller, BiConsumer<ApiResponse, Throwable> whenDone) {
        new Walk(call, client.pages(), caller, whenDone).ask();
    }

    /** One way through the pages. */
    private final class Walk {

        private final CallExecutor caller;
        private final BiConsumer<ApiResponse, Throwable> whenDone;
        private final List<Object> elements = new ArrayList<>();
        private final Trampoline steps = new Trampoline();
        private final Pages way;
        private Call call;
        private ApiResponse page;
        private int pages;
        private int attempts;

        Walk(Call call, Pages way, CallExecutor caller, BiConsumer<ApiResponse, Throwable> whenDone) {
            this.call = call;
            this.way = way;
            this.caller = caller;
            this.whenDone = whenDone;
        }

        void ask() {
            steps.then(() -> caller.make(call, Duration.ZERO, this::arrived));
        }

        private void arrived(ApiResponse answer, Throwable fault) {
            Optional<Call> next = Optional.empty();
            ApiResponse list = null;
            Throwable failure = fault;
            if (fault == null) {
                page = answer;
                try {
                    next = next();
                    list = next.isPresent() ? null : list();
                } catch (PolytomicException | RuntimeException | Error e) {
                    // a list can be too large for the memory
                    next = Optional.empty();
                    failure = e;
                }
            }
            if (next.isPresent()) {
                call = next.get();
                ask();
            } else {
                whenDone.accept(list, failure);
            }
        }

        private Optional<Call> next() throws PolytomicException {
            elements.addAll(Pages.elements(page));
            attempts += page.attempts();
            pages++;
            return pages < maxPages && elements.size() < maxResults ? way.next(call, page) : Optional.empty();
        }

        private ApiResponse list() {
            boolean cut = elements.size() > maxResults;
            List<Object> kept = cut ? elements.subList(0, maxResults) : elements;
            // where a page was cut, no token leads back to
            Content content = new Content(form.list(kept), cut ? "" : Pages.resumption(call, page), Map.of());
            return new ApiResponse(content, page.statusCode(), page.servedVersion(), attempts);
        }
    }
}
