/** The connection to an account: settings, the HTTP client of camel-http, connections and rate limiters. Internal. */
package io.github.camelpolytomic.internal.connection;
