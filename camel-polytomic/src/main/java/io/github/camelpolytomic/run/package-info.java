/**
 * Runs of bulk syncs from their start to their end: what is done when one is running already, how it is waited for without a
 * thread, and what its end means. Knows nothing of exchanges.
 */
package io.github.camelpolytomic.run;
