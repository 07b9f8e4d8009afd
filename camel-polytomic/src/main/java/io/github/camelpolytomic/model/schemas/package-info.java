/** Types of the API's area Schemas: the tables or objects of a connection, and their fields. */
package io.github.camelpolytomic.model.schemas;
