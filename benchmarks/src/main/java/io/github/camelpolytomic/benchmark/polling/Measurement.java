package io.github.camelpolytomic.benchmark.polling;

import io.github.camelpolytomic.benchmark.suite.Figure;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;



/** So many runs in flight in one variant, in a process of its own and with an account of its own. */
final class Measurement implements AutoCloseable {

    private static final int WARM_UP = 200;

    private final PollingVariant variant;
    private final int runs;
    private final SimulatedAccount account;
    private final PollingClient process;
    private double heapForEach;
    private long callsBefore;
    private long start;

    Measurement(PollingVariant variant, int runs) {
        this.variant = variant;
        this.runs = runs;
        this.account = new SimulatedAccount(WARM_UP, runs);
        this.process = new PollingClient(variant, account.port());
    }

    /** Begins the runs, after others that have ended, so that what stays in memory for good is there before. */
    void begin() throws IOException, InterruptedException {
        process.begin(0, WARM_UP);
        process.end();
        long heapBefore = process.heap();
        process.begin(WARM_UP, WARM_UP + runs);
        account.awaitStarts(WARM_UP + runs);
        pass(1);
        heapForEach = (double) (process.heap() - heapBefore) / runs;
    }

    /** From here on it is counted. */
    void count() throws IOException {
        process.allocated();
        callsBefore = account.calls();
        start = System.nanoTime();
    }

    /** What was counted, and what there is by now. */
    List<Figure> figures() throws IOException {
        double intervals = (System.nanoTime() - start) / 1e6 / PollingVariant.INTERVAL_MILLIS;
        double calls = (account.calls() - callsBefore) / intervals;
        double allocated = process.allocated() / intervals;
        if (process.running() != runs) {
            throw new IllegalStateException("Some of %d runs have ended: %s".formatted(runs, variant));
        }
        List<Figure> figures = new ArrayList<>();
        // a single one takes less than what comes and goes by itself
        if (runs > 1) {
            figures.add(figure("heap per run (bytes)", heapForEach));
        }
        figures.add(figure("calls per interval", calls));
        figures.add(figure("bytes allocated per interval", allocated));
        figures.add(figure("threads", process.threads()));
        figures.add(figure("peak threads", process.peakThreads()));
        return figures;
    }

    private Figure figure(String measure, double value) {
        String subject = String.format(Locale.ROOT, "%,d in flight", runs);
        return new Figure(Polling.NAME, subject, variant.label(), measure, value);
    }

    static void pass(int intervals) throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep((long) intervals * PollingVariant.INTERVAL_MILLIS);
    }

    @Override
    public void close() {
        process.close();
        account.close();
    }
}
