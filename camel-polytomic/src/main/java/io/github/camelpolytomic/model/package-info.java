/**
 * The API's types as records, one file each, grouped by area in sub-packages.
 *
 * <p>They know nothing of Camel; any Jackson mapper reads and writes them in the API's spelling.
 */
package io.github.camelpolytomic.model;
