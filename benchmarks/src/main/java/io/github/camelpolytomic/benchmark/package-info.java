/**
 * What the component costs, compared with a bare HTTP client and with a route that does not use it.
 *
 * <p>{@link io.github.camelpolytomic.benchmark.BenchmarkRun} is the entry point. {@code service} is the server that
 * is called and its responses, {@code caller} the clients; the other packages hold a suite each.
 */
package io.github.camelpolytomic.benchmark;
