package io.github.camelpolytomic.benchmark.caller;

import io.github.camelpolytomic.benchmark.service.Body;
import io.github.camelpolytomic.benchmark.service.Executions;
import io.github.camelpolytomic.benchmark.service.Service;
import java.util.function.Consumer;



/** A large source or a long list, read whole or element by element; the first of a subject is its reference. */
public enum StreamVariant {
    SOURCE_BASELINE(false, "HttpClient and Jackson alone (baseline), whole") {
        @Override
        public Caller open(Executions list, Consumer<Object> each) throws Exception {
            return Variant.BASELINE.open(Body.TWENTY_MB);
        }
    },
    SOURCE_PLAIN_ROUTE(false, "`http:` with `disableStreamCache=true`, unmarshal to records, whole") {
        @Override
        public Caller open(Executions list, Consumer<Object> each) throws Exception {
            return Variant.PLAIN_ROUTE_UNCACHED.open(Body.TWENTY_MB);
        }
    },
    SOURCE_WHOLE(false, "`polytomic:bulkSource`, whole") {
        @Override
        public Caller open(Executions list, Consumer<Object> each) throws Exception {
            return Variant.COMPONENT.open(Body.TWENTY_MB);
        }
    },
    SOURCE_SPLIT(false, "`polytomic:bulkSource` with `streaming=true` and a streaming split") {
        @Override
        public Caller open(Executions list, Consumer<Object> each) throws Exception {
            return new CamelCaller(Routes.schemasSplit(Body.TWENTY_MB, each));
        }
    },
    LIST_BASELINE(true, "HttpClient and Jackson alone, in a loop (baseline), whole") {
        @Override
        public Caller open(Executions list, Consumer<Object> each) {
            BareClient client = new BareClient(Body.ONE_KB, Service.MAX_CONNECTIONS);
            return new Calling(client, () -> client.executions(list));
        }
    },
    LIST_WHOLE(true, "`polytomic:listBulkSyncExecutions` with `paging=all`, whole") {
        @Override
        public Caller open(Executions list, Consumer<Object> each) throws Exception {
            return new CamelCaller(Routes.executions(list));
        }
    },
    LIST_BASELINE_BY_PAGE(true, "HttpClient and Jackson alone, in a loop, page by page") {
        @Override
        public Caller open(Executions list, Consumer<Object> each) {
            BareClient client = new BareClient(Body.ONE_KB, Service.MAX_CONNECTIONS);
            return new Calling(client, () -> {
                client.executions(list, each);
                return list;
            });
        }
    },
    LIST_READ(true, "`polytomic:listBulkSyncExecutions` with `paging=stream`, its iterator read in a processor") {
        @Override
        public Caller open(Executions list, Consumer<Object> each) throws Exception {
            return new CamelCaller(Routes.executionsRead(list, each));
        }
    },
    LIST_SPLIT(true, "`polytomic:listBulkSyncExecutions` with `paging=stream` and a streaming split") {
        @Override
        public Caller open(Executions list, Consumer<Object> each) throws Exception {
            return new CamelCaller(Routes.executionsSplit(list, each));
        }
    };

    private final boolean ofList;
    private final String label;

    StreamVariant(boolean ofList, String label) {
        this.ofList = ofList;
        this.label = label;
    }

    /** What is read; the list has this length. */
    public String subject(Executions list) {
        return ofList ? list.label() : Body.TWENTY_MB.label() + " of schemas";
    }

    public String label() {
        return label;
    }

    /** After how many calls the JVM has compiled what they run. */
    public int warmUpCalls() {
        return ofList ? 300 : Body.TWENTY_MB.warmUpCalls();
    }

    /** Opens a caller that hands out each element as soon as it is read; one that reads the whole returns it. */
    public abstract Caller open(Executions list, Consumer<Object> each) throws Exception;
}
