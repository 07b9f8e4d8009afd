/**
 * The rules of the API that hold in every area: versions, JSON, errors, rate limit.
 *
 * <p>Internal: not part of the simulator's API. It knows no other package of the simulator.
 */
package io.github.camelpolytomic.test.internal.contract;
