/** One HTTP call, with its retries and its deadline. Independent of Camel. Internal. */
package io.github.camelpolytomic.internal.client;
