package io.github.camelpolytomic.benchmark.suite;

import java.util.List;


/** Figures that are measured together, side by side. */
public interface Suite {

    /** Measures; the base that others are held against comes first within a subject. */
    List<Figure> measure(Settings settings) throws Exception;
}
