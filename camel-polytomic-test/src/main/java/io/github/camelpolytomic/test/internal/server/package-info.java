/**
 * HTTP: requests and responses, routing, idempotency keys, faults, and the connection to WireMock.
 *
 * <p>Internal: not part of the simulator's API. It knows the contract only.
 */
package io.github.camelpolytomic.test.internal.server;
