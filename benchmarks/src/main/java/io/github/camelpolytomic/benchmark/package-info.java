/**
 * What the component costs, beside the least that it can cost and beside what a route does without it.
 *
 * <p>{@link io.github.camelpolytomic.benchmark.BenchmarkRun} is where to start reading. {@code service} is the server that
 * is called and what it answers, {@code caller} who calls; the other packages hold a suite each.
 */
package io.github.camelpolytomic.benchmark;
