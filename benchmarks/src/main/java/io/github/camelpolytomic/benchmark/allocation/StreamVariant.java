package io.github.camelpolytomic.benchmark.allocation;

import io.github.camelpolytomic.benchmark.caller.BareClient;
import io.github.camelpolytomic.benchmark.caller.Caller;
import io.github.camelpolytomic.benchmark.caller.Calling;
import io.github.camelpolytomic.benchmark.caller.CamelCaller;
import io.github.camelpolytomic.benchmark.caller.Routes;
import io.github.camelpolytomic.benchmark.service.Body;
import io.github.camelpolytomic.benchmark.service.Executions;

/** Ways to get many elements; those of one subject are held against its first. */
public enum StreamVariant {
    /** The least that the pages can cost. */
    LIST_BASELINE(Executions.SHORT.label(), "HttpClient and Jackson alone, in a loop (baseline)", 300) {
        @Override
        Caller open() {
            BareClient client = new BareClient(Body.ONE_KB);
            return new Calling(client, () -> client.executions(Executions.SHORT));
        }
    },

    /** All pages in a list. */
    LIST_WHOLE(Executions.SHORT.label(), "`polytomic:listBulkSyncExecutions` with `paging=all`", 300) {
        @Override
        Caller open() throws Exception {
            return new CamelCaller(Routes.executions(Executions.SHORT));
        }
    },

    /** Element by element into a bare processor. */
    LIST_STREAM(
            Executions.SHORT.label(),
            "`polytomic:listBulkSyncExecutions` with `paging=stream`, its iterator read in a processor",
            300) {
        @Override
        Caller open() throws Exception {
            return new CamelCaller(Routes.executionsRead(Executions.SHORT, element -> {}));
        }
    },

    /** Element by element as an exchange each. */
    LIST_SPLIT(
            Executions.SHORT.label(),
            "`polytomic:listBulkSyncExecutions` with `paging=stream` and a streaming split",
            100) {
        @Override
        Caller open() throws Exception {
            return new CamelCaller(Routes.executionsSplit(Executions.SHORT, element -> {}));
        }
    },

    /** A large source as one record. */
    SOURCE_WHOLE(StreamVariant.SCHEMAS, "`polytomic:bulkSource`", 30) {
        @Override
        Caller open() throws Exception {
            return new CamelCaller(Routes.component(Body.TWENTY_MB));
        }
    },

    /** The same, schema by schema. */
    SOURCE_SPLIT(StreamVariant.SCHEMAS, "`polytomic:bulkSource` with `streaming=true` and a streaming split", 30) {
        @Override
        Caller open() throws Exception {
            return new CamelCaller(Routes.schemasSplit(Body.TWENTY_MB, schema -> {}));
        }
    };

    private static final String SCHEMAS = "20 MB of schemas";

    private final String subject;
    private final String label;
    private final int warmUpCalls;

    StreamVariant(String subject, String label, int warmUpCalls) {
        this.subject = subject;
        this.label = label;
        this.warmUpCalls = warmUpCalls;
    }

    /** What is read. */
    String subject() {
        return subject;
    }

    String label() {
        return label;
    }

    int warmUpCalls() {
        return warmUpCalls;
    }

    /** Gets ready. */
    abstract Caller open() throws Exception;
}
