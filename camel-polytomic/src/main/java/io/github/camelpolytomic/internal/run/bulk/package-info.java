/** Bulk syncs, as runs see them. Internal. */
package io.github.camelpolytomic.internal.run.bulk;
