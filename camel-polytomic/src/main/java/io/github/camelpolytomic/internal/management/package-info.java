/** Health checks, meters and views of runs in flight for operators. Internal. */
package io.github.camelpolytomic.internal.management;
