package io.github.camelpolytomic.benchmark.streams;

import java.util.function.Consumer;

import io.github.camelpolytomic.benchmark.caller.BareClient;
import io.github.camelpolytomic.benchmark.caller.Caller;
import io.github.camelpolytomic.benchmark.caller.Calling;
import io.github.camelpolytomic.benchmark.caller.CamelCaller;
import io.github.camelpolytomic.benchmark.caller.Routes;
import io.github.camelpolytomic.benchmark.caller.Variant;
import io.github.camelpolytomic.benchmark.service.Body;
import io.github.camelpolytomic.benchmark.service.Executions;

/** Ways to get what is large, as a whole and one by one; those of one subject are held against its first. */
enum LargeResponse {
    SOURCE_BASELINE(LargeResponse.SOURCE, "HttpClient and Jackson alone (baseline), whole") {
        @Override
        Caller open(Consumer<Object> each) throws Exception {
            return whole(Variant.BASELINE.open(Body.TWENTY_MB), each);
        }
    },
    SOURCE_PLAIN_ROUTE(LargeResponse.SOURCE, "`http:` with `disableStreamCache=true`, unmarshal to records, whole") {
        @Override
        Caller open(Consumer<Object> each) throws Exception {
            return whole(Variant.PLAIN_ROUTE_UNCACHED.open(Body.TWENTY_MB), each);
        }
    },
    SOURCE_WHOLE(LargeResponse.SOURCE, "`polytomic:bulkSource`, whole") {
        @Override
        Caller open(Consumer<Object> each) throws Exception {
            return whole(Variant.COMPONENT.open(Body.TWENTY_MB), each);
        }
    },
    SOURCE_SPLIT(LargeResponse.SOURCE, "`polytomic:bulkSource` with `streaming=true` and a streaming split") {
        @Override
        Caller open(Consumer<Object> each) throws Exception {
            return new CamelCaller(Routes.schemasSplit(Body.TWENTY_MB, each));
        }
    },
    LIST_BASELINE(Executions.LONG.label(), "HttpClient and Jackson alone, in a loop (baseline), whole") {
        @Override
        Caller open(Consumer<Object> each) {
            BareClient client = new BareClient(Body.ONE_KB);
            return new Calling(client, () -> handOut(client.executions(Executions.LONG), each));
        }
    },
    LIST_WHOLE(Executions.LONG.label(), "`polytomic:listBulkSyncExecutions` with `paging=all`, whole") {
        @Override
        Caller open(Consumer<Object> each) throws Exception {
            return whole(new CamelCaller(Routes.executions(Executions.LONG)), each);
        }
    },
    LIST_BASELINE_BY_PAGE(Executions.LONG.label(), "HttpClient and Jackson alone, in a loop, page by page") {
        @Override
        Caller open(Consumer<Object> each) {
            BareClient client = new BareClient(Body.ONE_KB);
            return new Calling(client, () -> {
                client.executions(Executions.LONG, each);
                return Executions.LONG;
            });
        }
    },
    LIST_READ(
            Executions.LONG.label(),
            "`polytomic:listBulkSyncExecutions` with `paging=stream`, its iterator read in a processor") {
        @Override
        Caller open(Consumer<Object> each) throws Exception {
            return new CamelCaller(Routes.executionsRead(Executions.LONG, each));
        }
    },
    LIST_SPLIT(
            Executions.LONG.label(), "`polytomic:listBulkSyncExecutions` with `paging=stream` and a streaming split") {
        @Override
        Caller open(Consumer<Object> each) throws Exception {
            return new CamelCaller(Routes.executionsSplit(Executions.LONG, each));
        }
    };

    private static final String SOURCE = "20 MB of schemas";

    private final String subject;
    private final String label;

    LargeResponse(String subject, String label) {
        this.subject = subject;
        this.label = label;
    }

    /** What is read. */
    String subject() {
        return subject;
    }

    String label() {
        return label;
    }

    /** Gets ready; each call hands out what it gets, as soon as it has it: the whole, or one element after the other. */
    abstract Caller open(Consumer<Object> each) throws Exception;

    private static Caller whole(Caller caller, Consumer<Object> each) {
        return new Calling(caller, () -> handOut(caller.call(), each));
    }

    private static Object handOut(Object whole, Consumer<Object> each) {
        each.accept(whole);
        return whole;
    }
}
