package io.github.camelpolytomic.benchmark.time;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

import io.github.camelpolytomic.benchmark.service.Service;
import io.github.camelpolytomic.benchmark.suite.Figure;
import io.github.camelpolytomic.benchmark.suite.JavaProcess;
import io.github.camelpolytomic.benchmark.suite.Median;
import io.github.camelpolytomic.benchmark.suite.Settings;
import io.github.camelpolytomic.benchmark.suite.Suite;

/**
 * The processor time and the time of a call, one call after the other. Processor time is that of the whole process,
 * with its garbage collector and compiler. Each measurement is a process of its own, and the variants alternate.
 */
public final class Times implements Suite {

    public static final String NAME = "time";
    public static final String PROCESSOR = "processor time (µs)";
    public static final String ELAPSED = "time (µs)";

    private static final int ROUNDS = 5;

    @Override
    public List<Figure> measure(Settings settings) throws IOException, InterruptedException {
        List<TimedCase> cases = settings.quick() ? TimedCase.ofBounds() : TimedCase.all();
        Map<TimedCase, List<Sample>> samples = new LinkedHashMap<>();
        for (int round = 1; round <= ROUNDS; round++) {
            System.out.printf("%s, round %d of %d%n", NAME, round, ROUNDS);
            for (TimedCase each : cases) {
                samples.computeIfAbsent(each, none -> new ArrayList<>()).add(sample(each, settings));
            }
        }
        return samples.entrySet().stream()
                .flatMap(entry -> Stream.of(
                        figure(entry.getKey(), PROCESSOR, entry.getValue(), Sample::processor),
                        figure(entry.getKey(), ELAPSED, entry.getValue(), Sample::elapsed)))
                .toList();
    }

    private static Sample sample(TimedCase each, Settings settings) throws IOException, InterruptedException {
        List<String> options = List.of(
                // a large heap whose pages are touched for the first time, or that the system takes back in between,
                // costs up to three times the processor time of the calls
                "-Xms300m",
                "-Xmx300m",
                "-XX:+AlwaysPreTouch",
                "-XX:+UseG1GC",
                "-D" + Service.PORT_PROPERTY + "=" + settings.port());
        String line = JavaProcess.of(options, TimedProcess.class, each.arguments())
                .lines()
                .get(0);
        Sample sample = Sample.of(line);
        System.out.printf(
                "%s, %s: %,.1f µs, %,.1f µs elapsed%n",
                each.subject(), each.label(), sample.processor(), sample.elapsed());
        return sample;
    }

    private static Figure figure(TimedCase each, String measure, List<Sample> samples, ToDoubleFunction<Sample> value) {
        double median = Median.of(samples.stream().map(value::applyAsDouble).toList());
        return new Figure(NAME, each.subject(), each.label(), measure, median);
    }

    /**
     * What one process measured.
     *
     * @param processor processor time of a call in microseconds
     * @param elapsed time of a call in microseconds
     */
    record Sample(double processor, double elapsed) {

        private static final String SEPARATOR = " ";

        static Sample of(String line) {
            String[] values = line.split(SEPARATOR);
            return new Sample(Double.parseDouble(values[0]), Double.parseDouble(values[1]));
        }

        /** As {@link #of(String)} reads it. */
        String line() {
            return processor + SEPARATOR + elapsed;
        }
    }
}
