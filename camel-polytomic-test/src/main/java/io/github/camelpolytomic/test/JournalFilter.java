package io.github.camelpolytomic.test;

import com.github.tomakehurst.wiremock.extension.requestfilter.RequestFilterAction;
import com.github.tomakehurst.wiremock.extension.requestfilter.StubRequestFilterV2;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;

/** Writes every request into the journal when it arrives, whoever answers it and when. */
final class JournalFilter implements StubRequestFilterV2 {

    private final RequestJournal journal;

    JournalFilter(RequestJournal journal) {
        this.journal = journal;
    }

    @Override
    public RequestFilterAction filter(Request request, ServeEvent event) {
        journal.add(ReceivedRequest.of(request));
        return RequestFilterAction.continueWith(request);
    }

    @Override
    public String getName() {
        return "polytomic-journal";
    }
}
