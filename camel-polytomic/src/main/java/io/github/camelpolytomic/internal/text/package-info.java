/** Excerpts of foreign text, and suggestions for names, in messages. Internal. */
package io.github.camelpolytomic.internal.text;
