/**
 * The API's types as records, one file each, grouped by area in sub-packages.
 *
 * <p>They are independent of Camel. Any mapper of Jackson 2 or 3 reads and writes them in the API's format.
 */
package io.github.camelpolytomic.model;
