package io.github.camelpolytomic;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

import io.github.camelpolytomic.client.Answer;
import io.github.camelpolytomic.client.Call;
import io.github.camelpolytomic.client.Caller;
import io.github.camelpolytomic.client.Content;
import io.github.camelpolytomic.client.Form;
import io.github.camelpolytomic.client.Pages;
import io.github.camelpolytomic.client.PolytomicClient;
import io.github.camelpolytomic.error.PolytomicException;

/**
 * Puts a list together from its pages.
 *
 * @param form the form of the list
 * @param maxPages how many pages are read
 * @param maxResults how many elements are kept
 */
record WholeList(Form form, int maxPages, int maxResults) implements Procedure {

    @Override
    public void run(Call call, PolytomicClient client, Caller caller, BiConsumer<Answer, Throwable> whenDone) {
        new Walk(call, client.pages(), caller, whenDone).ask();
    }

    /** One way through the pages. */
    private final class Walk {

        private final Caller caller;
        private final BiConsumer<Answer, Throwable> whenDone;
        private final List<Object> elements = new ArrayList<>();
        private final Steps steps = new Steps();
        private final Pages way;
        private Call call;
        private Answer page;
        private int pages;
        private int attempts;

        Walk(Call call, Pages way, Caller caller, BiConsumer<Answer, Throwable> whenDone) {
            this.call = call;
            this.way = way;
            this.caller = caller;
            this.whenDone = whenDone;
        }

        void ask() {
            steps.then(() -> caller.make(call, Duration.ZERO, this::arrived));
        }

        private void arrived(Answer answer, Throwable fault) {
            Optional<Call> next = Optional.empty();
            Answer list = null;
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

        private Answer list() {
            boolean cut = elements.size() > maxResults;
            List<Object> kept = cut ? elements.subList(0, maxResults) : elements;
            // where a page was cut, no token leads back to
            Content content = new Content(form.list(kept), cut ? "" : Pages.resumption(call, page), Map.of());
            return new Answer(content, page.statusCode(), page.servedVersion(), attempts);
        }
    }
}
