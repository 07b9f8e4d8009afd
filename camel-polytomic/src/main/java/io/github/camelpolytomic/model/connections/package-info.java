/** Types of the API's area Connections: the systems that data comes from and goes to. */
package io.github.camelpolytomic.model.connections;
