/** From a response or a fault to an exception, and whether the call may be repeated. Internal. */
package io.github.camelpolytomic.internal.client.failure;
