/** The area Operations. Internal. */
package io.github.camelpolytomic.test.internal.routes.search;
