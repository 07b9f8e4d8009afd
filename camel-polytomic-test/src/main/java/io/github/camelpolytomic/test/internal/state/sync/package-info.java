/** Bulk syncs, their schemas, schedules and executions. Internal. */
package io.github.camelpolytomic.test.internal.state.sync;
