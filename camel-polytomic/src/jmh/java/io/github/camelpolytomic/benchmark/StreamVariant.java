package io.github.camelpolytomic.benchmark;

import java.util.List;

/** Ways to get many elements; those with the same base are held against it. */
public enum StreamVariant {
    /** The least that the pages can cost. */
    LIST_FLOOR("2 500 executions in 25 pages: HttpClient and Jackson alone, in a loop (floor)", 300) {
        @Override
        Caller open() {
            BareClient client = new BareClient(Body.ONE_KB);
            return new Caller() {
                @Override
                public Object call() throws Exception {
                    return client.executions();
                }

                @Override
                public void close() throws Exception {
                    client.close();
                }
            };
        }

        @Override
        StreamVariant base() {
            return this;
        }
    },

    /** All pages in a list. */
    LIST_WHOLE("the same with `paging=all`", 300) {
        @Override
        Caller open() throws Exception {
            return new CamelCaller(Routes.executions());
        }

        @Override
        StreamVariant base() {
            return LIST_FLOOR;
        }
    },

    /** Element by element into a bare processor. */
    LIST_STREAM("the same with `paging=stream`, its iterator read in a processor", 300) {
        @Override
        Caller open() throws Exception {
            return new CamelCaller(Routes.executionsRead());
        }

        @Override
        StreamVariant base() {
            return LIST_FLOOR;
        }
    },

    /** Element by element as an exchange each. */
    LIST_SPLIT("the same with `paging=stream` and `split(body()).streaming()`", 100) {
        @Override
        Caller open() throws Exception {
            return new CamelCaller(Routes.executionsSplit());
        }

        @Override
        StreamVariant base() {
            return LIST_FLOOR;
        }
    },

    /** A large source as one record. */
    SOURCE_WHOLE("20 MB of schemas: `polytomic:bulkSource`", 30) {
        @Override
        Caller open() throws Exception {
            return new CamelCaller(Routes.component(Body.TWENTY_MB));
        }

        @Override
        StreamVariant base() {
            return this;
        }
    },

    /** The same, schema by schema. */
    SOURCE_SPLIT("the same with `streaming=true` and `split(body()).streaming()`", 30) {
        @Override
        Caller open() throws Exception {
            return new CamelCaller(Routes.schemasSplit(Body.TWENTY_MB));
        }

        @Override
        StreamVariant base() {
            return SOURCE_WHOLE;
        }
    };

    static final List<StreamVariant> LISTS = List.of(LIST_FLOOR, LIST_WHOLE, LIST_STREAM, LIST_SPLIT);

    private final String label;
    private final int warmUpCalls;

    StreamVariant(String label, int warmUpCalls) {
        this.label = label;
        this.warmUpCalls = warmUpCalls;
    }

    String label() {
        return label;
    }

    int warmUpCalls() {
        return warmUpCalls;
    }

    /** What it is held against. */
    abstract StreamVariant base();

    /** Gets ready. */
    abstract Caller open() throws Exception;
}
