/** The developer console {@code polytomic}. Needs nothing unless it is asked for. Internal. */
package io.github.camelpolytomic.console;
