package io.github.camelpolytomic.internal.client;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;

import io.github.camelpolytomic.error.PolytomicException;
import io.github.camelpolytomic.internal.client.call.ApiResponse;
import io.github.camelpolytomic.internal.client.call.Call;

/**
 * Collects the pages of a list, one call after the other.
 *
 * @param executor makes the calls
 * @param maxPages maximum number of pages
 * @param maxElements no further page is read once there are so many elements
 * @param canceled whether the list is not needed any more; checked after each page
 */
public record PageCollector(CallExecutor executor, int maxPages, int maxElements, BooleanSupplier canceled) {

    /**
     * What was collected.
     *
     * @param elements the elements of all pages
     * @param call the call of the last page
     * @param page the last page
     * @param attempts the attempts of all calls
     */
    public record Collected(List<Object> elements, Call call, ApiResponse page, int attempts) {}

    /**
     * Collects the pages from this call on.
     *
     * @param pages guards against pages without end
     * @param callback receives the pages or the failure, exactly once
     */
    public void collect(Call first, Pages pages, BiConsumer<Collected, Throwable> callback) {
        new Collection(first, pages, callback).fetch();
    }

    private final class Collection {

        private final Pages pages;
        private final BiConsumer<Collected, Throwable> callback;
        private final List<Object> elements = new ArrayList<>();
        private final Trampoline trampoline = new Trampoline();
        private Call call;
        private int pageCount;
        private int attempts;

        Collection(Call first, Pages pages, BiConsumer<Collected, Throwable> callback) {
            this.call = first;
            this.pages = pages;
            this.callback = callback;
        }

        void fetch() {
            trampoline.then(() -> executor.make(call, Duration.ZERO, this::onPage));
        }

        private void onPage(ApiResponse page, Throwable callFailure) {
            Optional<Call> next = Optional.empty();
            Throwable failure = callFailure;
            if (failure == null) {
                try {
                    next = next(page);
                } catch (PolytomicException | RuntimeException | Error e) {
                    // Error, because a list can exhaust the memory
                    failure = e;
                }
            }
            if (next.isPresent()) {
                call = next.get();
                fetch();
            } else {
                callback.accept(failure == null ? new Collected(elements, call, page, attempts) : null, failure);
            }
        }

        private Optional<Call> next(ApiResponse page) throws PolytomicException {
            if (canceled.getAsBoolean()) {
                throw new CancellationException();
            }
            elements.addAll(Pages.elements(page));
            attempts += page.attempts();
            pageCount++;
            return pageCount < maxPages && elements.size() < maxElements ? pages.next(call, page) : Optional.empty();
        }
    }
}
