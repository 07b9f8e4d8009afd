package io.github.camelpolytomic.benchmark.caller;

import java.util.function.Consumer;
import java.util.stream.Stream;

import io.github.camelpolytomic.benchmark.service.Body;
import io.github.camelpolytomic.benchmark.service.Executions;
import io.github.camelpolytomic.benchmark.service.Service;

/** A large source or a long list, read whole or element by element; the first of a subject is its reference. */
public enum StreamVariant {
    SOURCE_BASELINE(
            "HttpClient and Jackson alone (baseline), whole", (list, each) -> Variant.BASELINE.open(Body.TWENTY_MB)),
    SOURCE_PLAIN_ROUTE(
            "`http:` with `disableStreamCache=true`, unmarshal to records, whole",
            (list, each) -> Variant.PLAIN_ROUTE_UNCACHED.open(Body.TWENTY_MB)),
    SOURCE_WHOLE("`polytomic:bulkSource`, whole", (list, each) -> Variant.COMPONENT.open(Body.TWENTY_MB)),
    SOURCE_SPLIT(
            "`polytomic:bulkSource` with `streaming=true` and a streaming split",
            (list, each) -> new CamelCaller(Routes.schemasSplit(Body.TWENTY_MB, each))),
    LIST_BASELINE("HttpClient and Jackson alone, in a loop (baseline), whole", (list, each) -> {
        BareClient client = client();
        return new Calling(client, () -> client.executions(list));
    }),
    LIST_WHOLE(
            "`polytomic:listBulkSyncExecutions` with `paging=all`, whole",
            (list, each) -> new CamelCaller(Routes.executions(list))),
    LIST_BASELINE_BY_PAGE("HttpClient and Jackson alone, in a loop, page by page", (list, each) -> {
        BareClient client = client();
        return new Calling(client, () -> {
            client.executions(list, each);
            return list;
        });
    }),
    LIST_READ(
            "`polytomic:listBulkSyncExecutions` with `paging=stream`, its iterator read in a processor",
            (list, each) -> new CamelCaller(Routes.executionsRead(list, each))),
    LIST_SPLIT(
            "`polytomic:listBulkSyncExecutions` with `paging=stream` and a streaming split",
            (list, each) -> new CamelCaller(Routes.executionsSplit(list, each)));

    private final String label;
    private final Opener opener;

    StreamVariant(String label, Opener opener) {
        this.label = label;
        this.opener = opener;
    }

    /** What is read; the list has this length. */
    public String subject(Executions list) {
        return isOfList() ? list.label() : Body.TWENTY_MB.label() + " of schemas";
    }

    public String label() {
        return label;
    }

    /** After how many calls the JVM has compiled what they run. */
    public int warmUpCalls() {
        return isOfList() ? 300 : Body.TWENTY_MB.warmUpCalls();
    }

    /** Opens a caller that hands out each element as soon as it is read; one that reads the whole returns it. */
    public Caller open(Executions list, Consumer<Object> each) throws Exception {
        return opener.open(list, each);
    }

    /** The variants that read a list. */
    public static Stream<StreamVariant> ofAList() {
        return Stream.of(values()).filter(StreamVariant::isOfList);
    }

    private boolean isOfList() {
        return name().startsWith("LIST");
    }

    private static BareClient client() {
        return new BareClient(Body.ONE_KB, Service.MAX_CONNECTIONS);
    }

    private interface Opener {
        Caller open(Executions list, Consumer<Object> each) throws Exception;
    }
}
