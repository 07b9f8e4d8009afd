/** Types of the API's area Identity: whose credentials are in use. */
package io.github.camelpolytomic.model.identity;
