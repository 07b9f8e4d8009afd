/**
 * A Polytomic service in memory, for tests, examples and demos of programs that use Polytomic.
 *
 * <p>{@link io.github.camelpolytomic.test.PolytomicSimulator} is the service, {@link
 * io.github.camelpolytomic.test.Workspace} its data, {@link io.github.camelpolytomic.test.SimulatedRun} the script of a
 * run, {@link io.github.camelpolytomic.test.SimulatorClock} its time, {@link io.github.camelpolytomic.test.Fault} an
 * error to inject, and {@link io.github.camelpolytomic.test.ReceivedRequest} a request that a client sent.
 *
 * <p>The packages under {@code internal} are not part of the simulator's API.
 */
package io.github.camelpolytomic.test;
