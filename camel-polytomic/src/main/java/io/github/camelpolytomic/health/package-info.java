/** Camel's health checks, for applications that have camel-health. Internal. */
package io.github.camelpolytomic.health;
