/** Types of the API's area Identity: the identity of the credentials. */
package io.github.camelpolytomic.model.identity;
