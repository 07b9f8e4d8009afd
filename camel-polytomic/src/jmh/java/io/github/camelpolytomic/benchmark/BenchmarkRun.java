package io.github.camelpolytomic.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;

/**
 * Starts the server, checks the measurement, measures all variants side by side in several rounds, and prints the
 * tables.
 *
 * <p>Variants take turns within a round, so that a noisy minute does not hit only one of them; each measurement has a
 * process of its own.
 */
final class BenchmarkRun {

    private final Plan plan;
    private final Path folder;
    private final int port;

    private BenchmarkRun(Plan plan, Path folder, int port) {
        this.plan = plan;
        this.folder = folder;
        this.port = port;
    }

    /** Takes the folder for logs and results. */
    public static void main(String[] args) throws IOException, RunnerException {
        Path folder = Files.createDirectories(Path.of(args[0]));
        Plan plan = Boolean.getBoolean("benchmark.quick") ? Plan.QUICK : Plan.FULL;
        try (ServerProcess server = ServerProcess.start()) {
            BenchmarkRun run = new BenchmarkRun(plan, folder, server.port());
            run.checkThatOtherThreadsCount();
            String report = new Report(run.rounds()).markdown() + "\n" + new StreamReport(run.streams()).markdown();
            Files.writeString(folder.resolve("report.md"), report);
            System.out.println("\n" + report);
        }
    }

    private void checkThatOtherThreadsCount() throws RunnerException {
        RunResult result = new Runner(plan.options(port)
                        .include(OtherThreadBenchmark.class.getName())
                        .output(file("check.log"))
                        .build())
                .runSingle();
        double counted = Measurement.allocated(result);
        System.out.printf(
                "Allocated on another thread: %,d bytes; counted: %,.0f%n", OtherThreadBenchmark.BYTES, counted);
        if (Math.abs(counted / OtherThreadBenchmark.BYTES - 1) > 0.01) {
            throw new IllegalStateException("What other threads allocate is not counted: no figure could be trusted");
        }
    }

    private List<List<Measurement>> rounds() throws RunnerException {
        List<List<Measurement>> rounds = new ArrayList<>();
        for (int round = 1; round <= plan.rounds(); round++) {
            System.out.printf("Round %d of %d%n", round, plan.rounds());
            rounds.add(round(round));
        }
        return rounds;
    }

    private List<Measurement> round(int number) throws RunnerException {
        return new Runner(plan.options(port)
                        .include(BulkSourceBenchmark.class.getName())
                        .param("body", plan.bodyNames())
                        .output(file("round-%d.log".formatted(number)))
                        .result(file("round-%d.json".formatted(number)))
                        .resultFormat(ResultFormatType.JSON)
                        .build())
                .run().stream().map(Measurement::of).toList();
    }

    private List<RunResult> streams() throws RunnerException {
        List<RunResult> results = new ArrayList<>();
        for (int round = 1; round <= plan.rounds(); round++) {
            System.out.printf("Streams, round %d of %d%n", round, plan.rounds());
            results.addAll(new Runner(plan.options(port)
                            .include(StreamBenchmark.class.getName())
                            .param("variant", plan.streamNames())
                            .output(file("streams-%d.log".formatted(round)))
                            .result(file("streams-%d.json".formatted(round)))
                            .resultFormat(ResultFormatType.JSON)
                            .build())
                    .run());
        }
        return results;
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }
}
