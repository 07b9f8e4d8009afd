package io.github.camelpolytomic.test.internal.server;

import java.util.function.Consumer;

import com.github.tomakehurst.wiremock.extension.requestfilter.RequestFilterAction;
import com.github.tomakehurst.wiremock.extension.requestfilter.StubRequestFilterV2;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;

/** Records every request on arrival, whatever responds to it. */
public final class JournalFilter implements StubRequestFilterV2 {

    private final Consumer<ApiRequest> journal;

    public JournalFilter(Consumer<ApiRequest> journal) {
        this.journal = journal;
    }

    @Override
    public RequestFilterAction filter(Request request, ServeEvent event) {
        journal.accept(ApiRequest.of(request));
        return RequestFilterAction.continueWith(request);
    }

    @Override
    public String getName() {
        return "polytomic-journal";
    }
}
