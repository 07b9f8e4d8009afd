/** What a call is made of: request, account, idempotency key, rate limiter, response. Internal. */
package io.github.camelpolytomic.internal.client.call;
