package io.github.camelpolytomic.internal.connection;

import io.github.camelpolytomic.internal.client.call.Account;
import io.github.camelpolytomic.internal.client.call.CallSettings;

/**
 * The settings with which an endpoint calls its account.
 *
 * @param http the settings of the HTTP client
 * @param calls the settings of its calls
 */
public record AccountSettings(HttpSettings http, CallSettings calls) {

    /** Returns the account. */
    public Account account() {
        return new Account(http.baseUrl(), calls.credentials());
    }
}
