/**
 * How the API is asked: requests, credentials, retries, reading of answers and errors, on an HTTP client that is given.
 *
 * <p>Internal: not part of this component's API. It knows nothing of Camel.
 */
package io.github.camelpolytomic.client;
