/** One HTTP call, with its attempts and its deadline. Independent of Camel. Internal. */
package io.github.camelpolytomic.internal.client;
