/** The event log of an organization. Internal. */
package io.github.camelpolytomic.test.internal.state.event;
