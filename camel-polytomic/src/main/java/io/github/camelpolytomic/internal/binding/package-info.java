/** Creates requests from options, headers and message bodies, with idempotency keys. Internal. */
package io.github.camelpolytomic.internal.binding;
