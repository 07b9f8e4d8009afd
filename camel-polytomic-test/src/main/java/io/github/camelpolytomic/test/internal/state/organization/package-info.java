/** The organization of a workspace, its users, and its credentials. Internal. */
package io.github.camelpolytomic.test.internal.state.organization;
