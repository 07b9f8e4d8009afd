/** How an account is reached: settings, the HTTP client of camel-http and its connections, rate limiters. Internal. */
package io.github.camelpolytomic.internal.connection;
