/** Types of the API's area Operations: the search for operations of the API. */
package io.github.camelpolytomic.model.operations;
