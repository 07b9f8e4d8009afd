/** A run from its start to its end, for any kind of sync. Independent of exchanges. Internal. */
package io.github.camelpolytomic.internal.run;
