package io.github.camelpolytomic.internal.client.call;

/**
 * An account of the service; the key of per-account state, such as the rate limiter.
 *
 * @param baseUrl the base URL of the service
 * @param credentials the credentials
 */
public record Account(BaseUrl baseUrl, Credentials credentials) {

    // the generated hash code of a record loads some eighty classes at startup
    @Override
    public int hashCode() {
        return credentials.hashCode();
    }
}
