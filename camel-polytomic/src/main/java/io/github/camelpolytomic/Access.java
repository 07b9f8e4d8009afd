package io.github.camelpolytomic;

import io.github.camelpolytomic.client.Account;
import io.github.camelpolytomic.client.CallSettings;

/**
 * How an endpoint reaches its account.
 *
 * @param http what decides about the connections
 * @param calls what its calls have in common
 */
record Access(HttpSettings http, CallSettings calls) {

    /** The account itself. */
    Account account() {
        return new Account(http.baseUrl(), calls.credentials());
    }
}
