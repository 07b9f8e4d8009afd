/** Meters of runs for Micrometer, when it is there. Internal. */
package io.github.camelpolytomic.metrics;
