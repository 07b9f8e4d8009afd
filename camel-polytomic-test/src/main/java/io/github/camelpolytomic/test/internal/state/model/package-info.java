/** Models, their fields and their sources. Internal. */
package io.github.camelpolytomic.test.internal.state.model;
