/**
 * What can be asked of the API: one row for each operation, gathered in one table for each area of the API.
 *
 * <p>Internal: not part of this component's API.
 */
package io.github.camelpolytomic.operation;
