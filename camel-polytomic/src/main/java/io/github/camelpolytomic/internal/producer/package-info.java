/** From an exchange to an answer: producers of calls and of runs, pages, streams, progress, headers. Internal. */
package io.github.camelpolytomic.internal.producer;
