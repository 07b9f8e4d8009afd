package io.github.camelpolytomic.benchmark.polling;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import io.github.camelpolytomic.benchmark.service.Service;
import io.github.camelpolytomic.benchmark.suite.Figure;
import io.github.camelpolytomic.benchmark.suite.JavaProcess;
import io.github.camelpolytomic.benchmark.suite.Settings;
import io.github.camelpolytomic.benchmark.suite.Suite;

/** Many runs in flight that do not end: the cost of polling them. */
public final class Polling implements Suite {

    public static final String NAME = "polling";

    @Override
    public List<Figure> measure(Settings settings) throws Exception {
        List<Figure> figures = new ArrayList<>();
        figures.addAll(sideBySide(1, PollingVariant.PLAIN_ROUTE, PollingVariant.COMPONENT));
        figures.addAll(sideBySide(500, PollingVariant.values()));
        // as many loops would make 1,000 calls per second
        figures.addAll(sideBySide(5_000, PollingVariant.COMPONENT));
        return figures;
    }

    private static List<Figure> sideBySide(int runs, PollingVariant... variants) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(variants.length);
        try {
            List<Figure> figures = new ArrayList<>();
            for (Future<List<Figure>> measured : threads.invokeAll(Stream.of(variants)
                    .map(variant -> (Callable<List<Figure>>) () -> figures(variant, runs))
                    .toList())) {
                figures.addAll(measured.get());
            }
            return figures;
        } finally {
            threads.shutdownNow();
        }
    }

    /** Runs the process, which stops twice: when it has sent the runs, and when it starts to count. */
    private static List<Figure> figures(PollingVariant variant, int runs) throws Exception {
        try (SimulatedAccount account = new SimulatedAccount(PollingProcess.WARM_UP, runs)) {
            // otherwise a collection leaves dead objects in place, as filler arrays that count as in use
            String compact = "-XX:MarkSweepDeadRatio=0";
            List<String> options =
                    List.of("-Xmx1g", "-XX:+UseSerialGC", compact, "-D" + Service.PORT_PROPERTY + "=" + account.port());
            Process process = JavaProcess.of(options, PollingProcess.class, variant.name(), String.valueOf(runs))
                    .start();
            try (BufferedReader output =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII))) {
                next(output);
                account.awaitStarts(PollingProcess.WARM_UP + runs);
                process.getOutputStream().write('\n');
                process.getOutputStream().flush();
                next(output);
                long callsBefore = account.calls();
                long start = System.nanoTime();
                String[] counted = next(output).split(" ");
                double intervals = (System.nanoTime() - start)
                        / (double) TimeUnit.MILLISECONDS.toNanos(PollingVariant.INTERVAL_MILLIS);
                double calls = account.calls() - callsBefore;
                List<Figure> figures = new ArrayList<>();
                // a single run takes less than what comes and goes by itself
                if (runs > 1) {
                    figures.add(figure(variant, runs, "heap per run (bytes)", Double.parseDouble(counted[0]) / runs));
                }
                figures.add(figure(variant, runs, "calls per interval", calls / intervals));
                figures.add(figure(
                        variant, runs, "bytes allocated per interval", Double.parseDouble(counted[1]) / intervals));
                figures.add(figure(variant, runs, "threads", Double.parseDouble(counted[2])));
                figures.add(figure(variant, runs, "peak threads", Double.parseDouble(counted[3])));
                return figures;
            } finally {
                process.destroyForcibly();
            }
        }
    }

    private static String next(BufferedReader output) throws IOException {
        String line = output.readLine();
        if (line == null) {
            throw new IOException("The process ended too early");
        }
        return line;
    }

    private static Figure figure(PollingVariant variant, int runs, String measure, double value) {
        return new Figure(NAME, String.format(Locale.ROOT, "%,d in flight", runs), variant.label(), measure, value);
    }
}
