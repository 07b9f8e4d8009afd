/** The operations of the API: one row for each operation, one table for each area. Internal. */
package io.github.camelpolytomic.internal.operation;
