/** What an operator sees: health, meters, runs in flight. Internal. */
package io.github.camelpolytomic.internal.management;
