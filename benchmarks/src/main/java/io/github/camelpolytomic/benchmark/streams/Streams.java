package io.github.camelpolytomic.benchmark.streams;

import java.util.ArrayList;
import java.util.List;

import io.github.camelpolytomic.benchmark.heap.HeapSearch;
import io.github.camelpolytomic.benchmark.heap.SmallestHeap;
import io.github.camelpolytomic.benchmark.service.Service;
import io.github.camelpolytomic.benchmark.suite.Figure;
import io.github.camelpolytomic.benchmark.suite.JavaProcess;
import io.github.camelpolytomic.benchmark.suite.Setting;
import io.github.camelpolytomic.benchmark.suite.Suite;

/** What is large, streamed against whole: when the first of it is there, and how small a heap may be for all of it. */
public final class Streams implements Suite {

    public static final String NAME = "streams";

    @Override
    public List<Figure> measure(Setting setting) throws Exception {
        HeapSearch search = new HeapSearch(setting, NAME);
        List<Figure> figures = new ArrayList<>();
        for (Way way : Way.values()) {
            figures.add(figure(way, "first element (ms)", millisToFirst(setting, way)));
            figures.add(figure(way, SmallestHeap.MEASURE, search.smallest(ReadAll.class, way.name())));
        }
        return figures;
    }

    private static double millisToFirst(Setting setting, Way way) throws Exception {
        List<String> options =
                List.of("-Xms1g", "-Xmx1g", "-XX:+UseG1GC", "-D" + Service.PORT_PROPERTY + "=" + setting.port());
        List<String> said =
                JavaProcess.of(options, FirstElement.class, way.name()).lines();
        return Double.parseDouble(said.get(said.size() - 1));
    }

    private static Figure figure(Way way, String measure, double value) {
        return new Figure(NAME, way.subject(), way.label(), measure, value);
    }
}
