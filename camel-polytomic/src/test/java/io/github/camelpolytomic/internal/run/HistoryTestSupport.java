package io.github.camelpolytomic.internal.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeAll;

import io.github.camelpolytomic.internal.producer.StreamTestSupport;
import io.github.camelpolytomic.model.bulksync.BulkSyncExecution;
import io.github.camelpolytomic.test.Fault;
import io.github.camelpolytomic.test.ReceivedRequest;
import io.github.camelpolytomic.test.SampleWorkspace;
import io.github.camelpolytomic.test.SimulatedBulkSync;
import io.github.camelpolytomic.test.SimulatedExecution;
import io.github.camelpolytomic.test.Workspace;

/** A sync that has run 2 500 times. */
public abstract class HistoryTestSupport extends StreamTestSupport {

    public static final int RUNS = 2_500;
    public static final String LIST = "polytomic:listBulkSyncExecutions?syncId=nightly";

    /** The identifiers of all runs, newest first. */
    public static List<String> history;

    @BeforeAll
    static void addHistory() {
        Workspace workspace = POLYTOMIC.simulator().workspace();
        SimulatedBulkSync sync = SimulatedBulkSync.named("Nightly")
                .id("nightly")
                .source(SampleWorkspace.SHOP)
                .destination(SampleWorkspace.BUCKET)
                .destinationSetting("path", "shop")
                .destinationSetting("format", "parquet")
                .schemas("public.customers");
        workspace.add(sync);
        sync.pastRuns(RUNS);
        history = new ArrayList<>(
                sync.executions().stream().map(SimulatedExecution::id).toList());
        Collections.reverse(history);
    }

    /** The identifiers of executions. */
    protected static List<String> ids(Object list) {
        return ((List<?>) list)
                .stream().map(element -> ((BulkSyncExecution) element).id()).toList();
    }

    /** The undecoded queries of the requests so far. */
    protected List<String> queries() {
        return simulator.requests().stream().map(ReceivedRequest::rawQuery).toList();
    }

    /** Answers a page once: executions with these identifiers, and what stands beside them. */
    protected static Fault page(String beside, String... ids) {
        String data = Arrays.stream(ids).map(id -> "{\"id\":\"" + id + "\"}").collect(Collectors.joining(","));
        return Fault.body(200, "application/json", "{\"data\":[" + data + "]" + beside + "}")
                .once();
    }

    /** What stands beside the data of a page that is not the last. */
    protected static String next(String token) {
        return ",\"pagination\":{\"next_page_token\":\"" + token + "\"}";
    }
}
