package io.github.camelpolytomic.benchmark.concurrency;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

import io.github.camelpolytomic.benchmark.service.ServerProcess;
import io.github.camelpolytomic.benchmark.service.Service;
import io.github.camelpolytomic.benchmark.suite.Figure;
import io.github.camelpolytomic.benchmark.suite.JavaProcess;
import io.github.camelpolytomic.benchmark.suite.Median;
import io.github.camelpolytomic.benchmark.suite.Settings;
import io.github.camelpolytomic.benchmark.suite.Suite;

/** Concurrent calls to a server that delays its responses. */
public final class Concurrency implements Suite {

    public static final String NAME = "concurrency";
    public static final String CALLS_PER_SECOND = "calls per second";
    public static final String PERCENTILE = "99th percentile (ms)";
    public static final String THREADS = "platform threads";

    /** The label of the Java that runs this. */
    public static final String OWN_JAVA = "Java " + Runtime.version().feature();

    /** The label of Java 25. */
    public static final String JAVA_25 = "Java 25, virtual threads";

    private static final int ROUNDS = 3;

    @Override
    public List<Figure> measure(Settings settings) throws IOException, InterruptedException {
        List<Case> cases = cases();
        Map<Case, List<Sample>> samples = new LinkedHashMap<>();
        try (ServerProcess server = ServerProcess.startDelayed()) {
            for (int round = 1; round <= ROUNDS; round++) {
                System.out.printf("%s, round %d of %d%n", NAME, round, ROUNDS);
                for (Case each : cases) {
                    samples.computeIfAbsent(each, none -> new ArrayList<>()).add(each.sample(server.port()));
                }
            }
        }
        return samples.entrySet().stream()
                .flatMap(entry -> figures(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static List<Case> cases() {
        return Stream.concat(Stream.of(Platform.own()), Platform.virtual().stream())
                .flatMap(platform -> Stream.of(ConcurrencyLevel.values()).flatMap(level -> platform.variants().stream()
                        .map(variant -> new Case(platform, level, variant))))
                .toList();
    }

    private static Stream<Figure> figures(Case measured, List<Sample> samples) {
        return Stream.of(
                figure(measured, CALLS_PER_SECOND, samples, Sample::callsPerSecond),
                figure(measured, PERCENTILE, samples, Sample::percentile),
                figure(measured, THREADS, samples, Sample::threads));
    }

    private static Figure figure(Case measured, String measure, List<Sample> samples, ToDoubleFunction<Sample> value) {
        double median = Median.of(samples.stream().map(value::applyAsDouble).toList());
        return new Figure(NAME, measured.subject(), measured.variant().label(), measure, median);
    }

    /** The subject of this level on this Java. */
    public static String subject(ConcurrencyLevel level, String java) {
        return level.label() + ", " + java;
    }

    private record Case(Platform platform, ConcurrencyLevel level, ConcurrencyVariant variant) {

        String subject() {
            return Concurrency.subject(level, platform.label());
        }

        Sample sample(int port) throws IOException, InterruptedException {
            List<String> options = new ArrayList<>(platform.options());
            options.addAll(List.of("-Xms1g", "-Xmx1g", "-XX:+UseG1GC", "-D" + Service.PORT_PROPERTY + "=" + port));
            String line = JavaProcess.of(
                            platform.home(),
                            options,
                            ConcurrencyProcess.class,
                            variant.name(),
                            Integer.toString(level.calls()),
                            Integer.toString(level.warmUpCalls()))
                    .lines()
                    .get(0);
            Sample sample = Sample.of(line);
            System.out.printf("%s, %s: %s%n", subject(), variant.label(), sample);
            return sample;
        }
    }
}
