/**
 * The operations of the API, one class for each area. {@link io.github.camelpolytomic.test.internal.routes.ApiRoutes}
 * registers them and hands them the state they need.
 *
 * <p>Internal: not part of the simulator's API. It knows server, state and contract.
 */
package io.github.camelpolytomic.test.internal.routes;
