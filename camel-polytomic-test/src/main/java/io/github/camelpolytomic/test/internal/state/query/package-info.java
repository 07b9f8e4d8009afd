/** Queries to connections, and the rows they give. Internal. */
package io.github.camelpolytomic.test.internal.state.query;
