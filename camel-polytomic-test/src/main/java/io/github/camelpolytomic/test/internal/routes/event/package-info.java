/** The areas Events and Webhooks. Internal. */
package io.github.camelpolytomic.test.internal.routes.event;
