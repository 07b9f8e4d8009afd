/** Converts responses and failures to exceptions, and decides on retries. Internal. */
package io.github.camelpolytomic.internal.client.failure;
