package io.github.camelpolytomic.benchmark.heap;

import java.util.ArrayList;
import java.util.List;

import io.github.camelpolytomic.benchmark.caller.Variant;
import io.github.camelpolytomic.benchmark.service.Body;
import io.github.camelpolytomic.benchmark.suite.Figure;
import io.github.camelpolytomic.benchmark.suite.Settings;
import io.github.camelpolytomic.benchmark.suite.Suite;

/** The smallest heap for the largest response as a whole. */
public final class SmallestHeap implements Suite {

    public static final String NAME = "heap";
    public static final String MEASURE = "smallest heap (MB)";

    @Override
    public List<Figure> measure(Settings settings) throws Exception {
        HeapSearch search = new HeapSearch(settings, NAME);
        List<Figure> figures = new ArrayList<>();
        for (Variant variant : Variant.values()) {
            int megabytes = search.smallest(ReadThreeTimes.class, variant.name());
            figures.add(new Figure(NAME, Body.TWENTY_MB.label(), variant.label(), MEASURE, megabytes));
        }
        return figures;
    }
}
