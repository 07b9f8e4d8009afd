/**
 * What a call costs, beside the least that it can cost and beside what a route does without this component.
 *
 * <p>{@link io.github.camelpolytomic.benchmark.BenchmarkRun} is where to start reading.
 */
package io.github.camelpolytomic.benchmark;
