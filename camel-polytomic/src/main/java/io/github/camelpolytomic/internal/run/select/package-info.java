/** Finds syncs by name. Internal. */
package io.github.camelpolytomic.internal.run.select;
