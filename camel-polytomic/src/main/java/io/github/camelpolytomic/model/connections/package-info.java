/** Types of the API's area Connections: the source and destination systems. */
package io.github.camelpolytomic.model.connections;
