/** Types of the API's area Query Runner: queries to a connection. */
package io.github.camelpolytomic.model.queryrunner;
