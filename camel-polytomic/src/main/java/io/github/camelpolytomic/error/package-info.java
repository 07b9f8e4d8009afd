/** The exceptions that a route can catch: one class for each kind of failure that a route may handle separately. */
package io.github.camelpolytomic.error;
