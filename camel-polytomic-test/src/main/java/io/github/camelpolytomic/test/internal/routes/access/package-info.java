/** What a caller may do. Internal. */
package io.github.camelpolytomic.test.internal.routes.access;
