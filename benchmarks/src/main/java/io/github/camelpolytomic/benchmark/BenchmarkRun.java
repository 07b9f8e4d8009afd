package io.github.camelpolytomic.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import io.github.camelpolytomic.benchmark.allocation.Calls;
import io.github.camelpolytomic.benchmark.allocation.Lists;
import io.github.camelpolytomic.benchmark.concurrency.Concurrency;
import io.github.camelpolytomic.benchmark.heap.SmallestHeap;
import io.github.camelpolytomic.benchmark.polling.Polling;
import io.github.camelpolytomic.benchmark.service.ServerProcess;
import io.github.camelpolytomic.benchmark.startup.StartUp;
import io.github.camelpolytomic.benchmark.streams.Streams;
import io.github.camelpolytomic.benchmark.suite.Figure;
import io.github.camelpolytomic.benchmark.suite.Settings;
import io.github.camelpolytomic.benchmark.suite.Suite;
import io.github.camelpolytomic.benchmark.time.Times;

/** Starts the server, measures suite by suite, prints the figures, and fails when a required bound is broken. */
final class BenchmarkRun {

    private static final Map<String, Supplier<Suite>> SUITES = new LinkedHashMap<>();

    static {
        SUITES.put(Calls.NAME, Calls::new);
        SUITES.put(Times.NAME, Times::new);
        SUITES.put("lists", Lists::new);
        SUITES.put(Concurrency.NAME, Concurrency::new);
        SUITES.put(StartUp.NAME, StartUp::new);
        SUITES.put(SmallestHeap.NAME, SmallestHeap::new);
        SUITES.put(Streams.NAME, Streams::new);
        SUITES.put(Polling.NAME, Polling::new);
    }

    private BenchmarkRun() {}

    /**
     * Takes the folder for logs, the file of the history, and the names of the suites with commas between, {@code all}
     * or {@code bounds}, which measures no more than the required bounds need.
     */
    public static void main(String[] args) throws Exception {
        Path folder = Files.createDirectories(Path.of(args[0]));
        History history = new History(Path.of(args[1]));
        String chosen = args[2];
        List<String> names = names(chosen);
        List<Suite> suites = names.stream().map(BenchmarkRun::suite).toList();
        List<Figure> figures = new ArrayList<>();
        try (ServerProcess server = ServerProcess.start()) {
            Settings settings = new Settings(server.port(), folder, chosen.equals("bounds"));
            for (Suite suite : suites) {
                figures.addAll(suite.measure(settings));
            }
        }
        figures.addAll(Bounds.results(figures));
        figures.forEach(System.out::println);
        if (Boolean.getBoolean("benchmark.record")) {
            history.add(figures);
        }
        Bounds.require(figures, names);
    }

    private static List<String> names(String chosen) {
        return switch (chosen) {
            case "all" -> List.copyOf(SUITES.keySet());
            case "bounds" -> List.of(Calls.NAME, Times.NAME);
            default -> List.of(chosen.split(","));
        };
    }

    private static Suite suite(String name) {
        Supplier<Suite> suite = SUITES.get(name);
        if (suite == null) {
            throw new IllegalArgumentException("No suite " + name + "; there are " + SUITES.keySet());
        }
        return suite.get();
    }
}
