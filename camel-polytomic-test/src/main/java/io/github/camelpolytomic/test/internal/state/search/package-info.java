/** The search for operations of the API. Internal. */
package io.github.camelpolytomic.test.internal.state.search;
