/** Polls the service for all that is waited for. Internal. */
package io.github.camelpolytomic.internal.run.poll;
