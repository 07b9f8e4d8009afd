/** Connections, their types, schemas and proxies. Internal. */
package io.github.camelpolytomic.test.internal.state.connection;
