package io.github.camelpolytomic.internal.connection;

import io.github.camelpolytomic.internal.client.call.Account;
import io.github.camelpolytomic.internal.client.call.CallSettings;

/**
 * How an endpoint reaches its account.
 *
 * @param http what decides about the connections
 * @param calls what its calls have in common
 */
public record AccountSettings(HttpSettings http, CallSettings calls) {

    /** The account itself. */
    public Account account() {
        return new Account(http.baseUrl(), calls.credentials());
    }
}
