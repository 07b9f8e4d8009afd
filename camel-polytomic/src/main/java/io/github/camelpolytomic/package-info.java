/**
 * The Apache Camel component for Polytomic, scheme {@code polytomic}.
 *
 * <p>Routes and their tests use this package, {@code option}, {@code model} and {@code error}. Packages below
 * {@code internal} may change at any time.
 */
package io.github.camelpolytomic;
