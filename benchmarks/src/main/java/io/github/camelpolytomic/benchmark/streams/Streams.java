package io.github.camelpolytomic.benchmark.streams;

import java.util.ArrayList;
import java.util.List;

import io.github.camelpolytomic.benchmark.caller.StreamVariant;
import io.github.camelpolytomic.benchmark.heap.HeapSearch;
import io.github.camelpolytomic.benchmark.heap.SmallestHeap;
import io.github.camelpolytomic.benchmark.service.Executions;
import io.github.camelpolytomic.benchmark.service.Service;
import io.github.camelpolytomic.benchmark.suite.Figure;
import io.github.camelpolytomic.benchmark.suite.JavaProcess;
import io.github.camelpolytomic.benchmark.suite.Settings;
import io.github.camelpolytomic.benchmark.suite.Suite;

/** A large response, streamed and whole: the time to its first element, and the smallest heap for all of it. */
public final class Streams implements Suite {

    public static final String NAME = "streams";

    static final Executions LIST = Executions.LONG;

    @Override
    public List<Figure> measure(Settings settings) throws Exception {
        HeapSearch search = new HeapSearch(settings, NAME);
        List<Figure> figures = new ArrayList<>();
        for (StreamVariant variant : StreamVariant.values()) {
            figures.add(figure(variant, "first element (ms)", millisToFirst(settings, variant)));
            figures.add(figure(variant, SmallestHeap.MEASURE, search.smallest(ReadAll.class, variant.name())));
        }
        return figures;
    }

    private static double millisToFirst(Settings settings, StreamVariant variant) throws Exception {
        List<String> options =
                List.of("-Xms1g", "-Xmx1g", "-XX:+UseG1GC", "-D" + Service.PORT_PROPERTY + "=" + settings.port());
        List<String> said =
                JavaProcess.of(options, FirstElement.class, variant.name()).lines();
        return Double.parseDouble(said.get(said.size() - 1));
    }

    private static Figure figure(StreamVariant variant, String measure, double value) {
        return new Figure(NAME, variant.subject(LIST), variant.label(), measure, value);
    }
}
