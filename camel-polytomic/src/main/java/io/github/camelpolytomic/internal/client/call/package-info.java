/** The parts of a call: request, account, idempotency key, rate limiter, response. Internal. */
package io.github.camelpolytomic.internal.client.call;
