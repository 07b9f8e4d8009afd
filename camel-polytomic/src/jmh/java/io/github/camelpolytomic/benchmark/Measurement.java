package io.github.camelpolytomic.benchmark;

import org.openjdk.jmh.results.RunResult;

/**
 * What one process measured.
 *
 * @param bytes allocated for a call, on all threads
 * @param micros a call's time
 */
record Measurement(Variant variant, Body body, double bytes, double micros) {

    static Measurement of(RunResult result) {
        return new Measurement(
                Variant.valueOf(result.getParams().getParam("variant")),
                Body.valueOf(result.getParams().getParam("body")),
                allocated(result),
                result.getPrimaryResult().getScore());
    }

    /** The bytes that a call of any benchmark allocates, on all threads. */
    static double allocated(RunResult result) {
        return result.getSecondaryResults().get("gc.alloc.rate.norm").getScore();
    }
}
