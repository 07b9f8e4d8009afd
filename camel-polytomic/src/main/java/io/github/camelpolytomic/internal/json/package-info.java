/** Reads and writes JSON: responses, error bodies, output formats. Internal. */
package io.github.camelpolytomic.internal.json;
