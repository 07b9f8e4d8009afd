/** The syncs of an account, as runs see them. Internal. */
package io.github.camelpolytomic.internal.run.sync;
