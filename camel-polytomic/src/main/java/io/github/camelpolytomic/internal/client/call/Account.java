package io.github.camelpolytomic.internal.client.call;

/**
 * An account of the service: what is kept for one, such as its rate limit, is kept under this key.
 *
 * @param baseUrl where the service is
 * @param credentials who calls
 */
public record Account(BaseUrl baseUrl, Credentials credentials) {

    // the JVM makes up a hash code of a record at its first use, with some eighty classes at each start
    @Override
    public int hashCode() {
        return credentials.hashCode();
    }
}
