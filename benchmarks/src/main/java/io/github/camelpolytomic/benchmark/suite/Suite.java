package io.github.camelpolytomic.benchmark.suite;

import java.util.List;

/** Figures that are measured together. */
public interface Suite {

    /** Measures; within a subject, the reference of the ratios comes first. */
    List<Figure> measure(Settings settings) throws Exception;
}
