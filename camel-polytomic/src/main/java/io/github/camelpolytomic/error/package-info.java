/** The exceptions that a route can catch: one class for each thing that a route would treat in its own way. */
package io.github.camelpolytomic.error;
