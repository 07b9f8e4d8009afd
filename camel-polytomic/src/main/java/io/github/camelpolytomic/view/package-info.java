/** Runs in flight as an operator sees them. Internal. */
package io.github.camelpolytomic.view;
