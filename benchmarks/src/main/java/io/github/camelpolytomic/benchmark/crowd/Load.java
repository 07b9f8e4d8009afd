package io.github.camelpolytomic.benchmark.crowd;

/** Calls without end: where one ends, another begins. */
interface Load {

    /** Begins to make calls, each of which is told of when it ends, and returns. */
    void start(Calls calls);
}
