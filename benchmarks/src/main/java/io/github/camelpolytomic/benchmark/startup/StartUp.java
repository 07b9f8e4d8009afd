package io.github.camelpolytomic.benchmark.startup;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

import io.github.camelpolytomic.benchmark.caller.Variant;
import io.github.camelpolytomic.benchmark.service.Body;
import io.github.camelpolytomic.benchmark.service.Service;
import io.github.camelpolytomic.benchmark.suite.Figure;
import io.github.camelpolytomic.benchmark.suite.JavaProcess;
import io.github.camelpolytomic.benchmark.suite.Median;
import io.github.camelpolytomic.benchmark.suite.Settings;
import io.github.camelpolytomic.benchmark.suite.Suite;

/** The time and classes from the start of a Java process to its first response. */
public final class StartUp implements Suite {

    public static final String NAME = "startup";
    public static final String SUBJECT = "first response of " + Body.ONE_KB.label();
    public static final String MILLISECONDS = "milliseconds";
    public static final String CLASSES = "classes loaded";

    private static final int ROUNDS = 9;
    private static final double NANOS_OF_A_MILLISECOND = TimeUnit.MILLISECONDS.toNanos(1);
    private static final List<Variant> VARIANTS = List.of(Variant.BASELINE, Variant.COMPONENT, Variant.PLAIN_ROUTE);

    @Override
    public List<Figure> measure(Settings settings) throws IOException, InterruptedException {
        Map<Variant, List<Start>> starts = new EnumMap<>(Variant.class);
        // the first of all reads the files from the disk: it is not counted
        start(Variant.PLAIN_ROUTE, settings);
        for (int round = 1; round <= ROUNDS; round++) {
            System.out.printf("%s, round %d of %d%n", NAME, round, ROUNDS);
            for (Variant variant : VARIANTS) {
                starts.computeIfAbsent(variant, none -> new ArrayList<>()).add(start(variant, settings));
            }
        }
        return VARIANTS.stream()
                .flatMap(variant -> Stream.of(
                        figure(variant, MILLISECONDS, starts.get(variant), Start::milliseconds),
                        figure(variant, CLASSES, starts.get(variant), Start::classes)))
                .toList();
    }

    private static Start start(Variant variant, Settings settings) throws IOException, InterruptedException {
        JavaProcess java = JavaProcess.of(
                List.of("-D" + Service.PORT_PROPERTY + "=" + settings.port()), StartUpProcess.class, variant.name());
        long began = System.nanoTime();
        Process process = java.start();
        try (BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String response = output.readLine();
            double milliseconds = (System.nanoTime() - began) / NANOS_OF_A_MILLISECOND;
            String classes = output.readLine();
            if (process.waitFor() != 0 || response == null || classes == null) {
                throw new IOException(variant + " ended with " + process.exitValue());
            }
            return new Start(milliseconds, Double.parseDouble(classes));
        }
    }

    private static Figure figure(Variant variant, String measure, List<Start> starts, ToDoubleFunction<Start> value) {
        double median = Median.of(starts.stream().map(value::applyAsDouble).toList());
        return new Figure(NAME, SUBJECT, variant.label(), measure, median);
    }

    /**
     * What one process took.
     *
     * @param milliseconds from the start of the process to its first response
     * @param classes loaded until then, those that count them among them
     */
    private record Start(double milliseconds, double classes) {}
}
