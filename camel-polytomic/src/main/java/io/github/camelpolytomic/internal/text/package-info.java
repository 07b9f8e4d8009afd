/** Quotes texts of others in messages for people. Internal. */
package io.github.camelpolytomic.internal.text;
