package io.github.camelpolytomic.benchmark.waiting;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

import io.github.camelpolytomic.benchmark.suite.Figure;
import io.github.camelpolytomic.benchmark.suite.Setting;
import io.github.camelpolytomic.benchmark.suite.Suite;

/** Many runs that are in flight at once, and nothing happens: what waiting itself costs. */
public final class Waiting implements Suite {

    public static final String NAME = "waiting";

    private static final int ONE = 1;
    private static final int SOME = 500;
    private static final int MANY = 5_000;
    private static final int WARM_UP = 200;
    private static final int INTERVALS = 6;

    @Override
    public List<Figure> measure(Setting setting) throws Exception {
        List<Figure> figures = new ArrayList<>();
        for (Wait way : List.of(Wait.PLAIN_ROUTE, Wait.COMPONENT)) {
            figures.addAll(measure(way, ONE));
        }
        for (Wait way : Wait.values()) {
            figures.addAll(measure(way, SOME));
        }
        // as many loops would ask for 2,500 executions in a second
        figures.addAll(measure(Wait.COMPONENT, MANY));
        return figures;
    }

    private static List<Figure> measure(Wait way, int runs) throws Exception {
        List<Figure> figures = new ArrayList<>();
        String subject = String.format(Locale.ROOT, "%,d in flight", runs);
        try (Account account = new Account(WARM_UP, runs);
                WaitingProcess process = new WaitingProcess(way, account.port())) {
            process.begin(0, WARM_UP);
            process.end();
            long heapBefore = process.heap();
            process.begin(WARM_UP, WARM_UP + runs);
            account.awaitStarts(WARM_UP + runs);
            pass(INTERVALS / 2);
            if (runs > ONE) {
                double each = (double) (process.heap() - heapBefore) / runs;
                figures.add(new Figure(NAME, subject, way.label(), "heap for each (bytes)", each));
            }
            process.allocated();
            long callsBefore = account.calls();
            pass(INTERVALS);
            double calls = (double) (account.calls() - callsBefore) / INTERVALS;
            double allocated = (double) process.allocated() / INTERVALS;
            figures.add(new Figure(NAME, subject, way.label(), "calls in an interval", calls));
            figures.add(new Figure(NAME, subject, way.label(), "bytes allocated in an interval", allocated));
            figures.add(new Figure(NAME, subject, way.label(), "threads", process.threads()));
            figures.add(new Figure(NAME, subject, way.label(), "most threads", process.peakThreads()));
            if (process.running() != runs) {
                throw new IllegalStateException("%d of %d runs ended".formatted(runs - process.running(), runs));
            }
        }
        return figures;
    }

    private static void pass(int intervals) throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep((long) intervals * Wait.INTERVAL_MILLIS);
    }
}
