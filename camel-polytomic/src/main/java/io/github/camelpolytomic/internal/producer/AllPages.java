package io.github.camelpolytomic.internal.producer;

import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

import io.github.camelpolytomic.internal.client.CallExecutor;
import io.github.camelpolytomic.internal.client.PageCollector;
import io.github.camelpolytomic.internal.client.PageCollector.Collected;
import io.github.camelpolytomic.internal.client.Pages;
import io.github.camelpolytomic.internal.client.PolytomicClient;
import io.github.camelpolytomic.internal.client.call.ApiResponse;
import io.github.camelpolytomic.internal.client.call.Call;
import io.github.camelpolytomic.internal.json.Content;
import io.github.camelpolytomic.internal.json.OutputForm;

/**
 * Returns the pages of a list as one.
 *
 * @param form the form of the list
 * @param maxPages maximum number of pages
 * @param maxResults maximum number of elements
 */
record AllPages(OutputForm form, int maxPages, int maxResults) implements CallStrategy {

    @Override
    public void run(
            Call call, PolytomicClient client, CallExecutor executor, BiConsumer<ApiResponse, Throwable> callback) {
        PageCollector collector = new PageCollector(executor, maxPages, maxResults, () -> false);
        collector.collect(call, client.pages(), (collected, failure) -> {
            ApiResponse list = null;
            Throwable thrown = failure;
            if (failure == null) {
                try {
                    list = list(collected);
                } catch (RuntimeException | Error e) {
                    // Error, because a list can exhaust the memory
                    thrown = e;
                }
            }
            callback.accept(list, thrown);
        });
    }

    private ApiResponse list(Collected collected) {
        List<Object> elements = collected.elements();
        boolean truncated = elements.size() > maxResults;
        List<Object> kept = truncated ? elements.subList(0, maxResults) : elements;
        Object list = collected.page().content().frame().around(form.list(kept));
        // no token refers to a position within a page
        String token = truncated ? "" : Pages.resumption(collected.call(), collected.page());
        return new ApiResponse(
                new Content(list, token, Map.of()),
                collected.page().statusCode(),
                collected.page().servedVersion(),
                collected.attempts());
    }
}
