/**
 * A Polytomic service in memory, for tests, examples and demos of programs that talk to Polytomic.
 *
 * <p>{@link io.github.camelpolytomic.test.PolytomicSimulator} is the service,
 * {@link io.github.camelpolytomic.test.Workspace} what it knows, {@link io.github.camelpolytomic.test.SimulatedRun} how the
 * runs of its bulk syncs go, {@link io.github.camelpolytomic.test.SimulatorClock} its time,
 * {@link io.github.camelpolytomic.test.Fault} how it misbehaves when told to, and
 * {@link io.github.camelpolytomic.test.ReceivedRequest} what it was sent.
 */
package io.github.camelpolytomic.test;
