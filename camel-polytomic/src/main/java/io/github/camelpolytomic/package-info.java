/**
 * The Apache Camel component for Polytomic, scheme {@code polytomic}.
 *
 * <p>Routes and their tests use this package, {@code model} and {@code error}; {@code operation} and {@code client} are
 * internal.
 */
package io.github.camelpolytomic;
