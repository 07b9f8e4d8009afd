package io.github.camelpolytomic.benchmark.concurrency;

/** Calls without end: where one ends, another begins. */
interface Load {

    /** Begins to make calls, each of which is recorded when it ends, and returns. */
    void start(CallRecorder recorder);
}
