/** Processes exchanges: producers of calls and runs, pages, streams, progress, headers. Internal. */
package io.github.camelpolytomic.internal.producer;
