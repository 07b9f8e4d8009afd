/** Files that signed links lead to. Internal. */
package io.github.camelpolytomic.test.internal.state.file;
