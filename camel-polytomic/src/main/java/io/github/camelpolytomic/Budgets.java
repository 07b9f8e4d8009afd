package io.github.camelpolytomic;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

import io.github.camelpolytomic.client.Account;
import io.github.camelpolytomic.client.Budget;

/** The request budgets of a component's accounts. */
final class Budgets {

    private final int requestsPerMinute;
    private final LongSupplier clock;
    private final Map<Account, Budget> budgets = new ConcurrentHashMap<>();

    /** @param requestsPerMinute 0 for no limit */
    Budgets(int requestsPerMinute, LongSupplier clock) {
        if (requestsPerMinute < 0) {
            throw new IllegalArgumentException(
                    "Option requestsPerMinute must be 0 (no limit) or more, not " + requestsPerMinute);
        }
        this.requestsPerMinute = requestsPerMinute;
        this.clock = clock;
    }

    Budget of(Account account) {
        return requestsPerMinute == 0
                ? Budget.UNLIMITED
                : budgets.computeIfAbsent(account, missing -> Budget.perMinute(requestsPerMinute, clock));
    }
}
