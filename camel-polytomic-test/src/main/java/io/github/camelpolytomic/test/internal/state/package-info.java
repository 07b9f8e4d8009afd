/**
 * What the service remembers. {@link io.github.camelpolytomic.test.internal.state.ServiceState} brings the areas
 * together.
 *
 * <p>Internal: not part of the simulator's API. It knows the contract, but neither server nor routes.
 */
package io.github.camelpolytomic.test.internal.state;
