/** From options, headers and body to a request, with its idempotency key. Internal. */
package io.github.camelpolytomic.internal.binding;
