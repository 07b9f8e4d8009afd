package io.github.camelpolytomic.internal.management;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

import org.apache.camel.CamelContext;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheckHelper;
import org.apache.camel.health.WritableHealthCheckRepository;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.github.camelpolytomic.error.PolytomicException;
import io.github.camelpolytomic.internal.client.call.Account;
import io.github.camelpolytomic.internal.client.call.ApiRequest;
import io.github.camelpolytomic.internal.client.call.CallSettings;
import io.github.camelpolytomic.internal.connection.AccountSettings;
import io.github.camelpolytomic.internal.connection.ClientRegistry;
import io.github.camelpolytomic.internal.connection.HttpSettings;
import io.github.camelpolytomic.internal.json.OutputForm;
import io.github.camelpolytomic.internal.json.ResponseReader;
import io.github.camelpolytomic.internal.operation.IdentityOperations;

/**
 * The health checks of a component: one for each account that its endpoints use. They belong to Camel's producer
 * checks, which are disabled by default.
 */
public final class AccountHealthChecks {

    private static final Logger LOG = LoggerFactory.getLogger(AccountHealthChecks.class);

    // a route with dynamic credentials must not create an unlimited number of checks
    private static final int MAX_CHECKS = 50;
    // clients of health endpoints usually have a short timeout
    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    private static final String REPOSITORY = "producers";

    private final Supplier<CamelContext> context;
    private final Supplier<String> componentName;
    private final ClientRegistry clients;
    private final LongSupplier clock;
    private final Map<Account, HealthCheck> checks = new HashMap<>();

    /**
     * @param context called when a check is added, because a component gets its context after its construction
     * @param componentName the name that the component has in the context
     * @param clients the client registry of the component
     * @param clock time in nanoseconds
     */
    public AccountHealthChecks(
            Supplier<CamelContext> context,
            Supplier<String> componentName,
            ClientRegistry clients,
            LongSupplier clock) {
        this.context = context;
        this.componentName = componentName;
        this.clients = clients;
        this.clock = clock;
    }

    /**
     * Adds a check for this account, unless it has one.
     *
     * @param endpointUri one of the account's endpoints, without secrets
     */
    public synchronized void add(AccountSettings settings, String endpointUri) {
        WritableHealthCheckRepository repository = repository();
        if (repository == null || checks.containsKey(settings.account())) {
            return;
        }
        if (checks.size() == MAX_CHECKS) {
            LOG.debug("No health check for the account of {}: the maximum of {} is reached", endpointUri, MAX_CHECKS);
            return;
        }
        HealthCheck check =
                new AccountHealthCheck(id(settings.http()), endpointUri, () -> getIdentity(settings), clock);
        checks.put(settings.account(), check);
        repository.addHealthCheck(check);
    }

    public synchronized void removeAll() {
        WritableHealthCheckRepository repository = repository();
        if (repository != null) {
            checks.values().forEach(repository::removeHealthCheck);
        }
        checks.clear();
    }

    // numbered in order of creation, because credentials must not be shown
    private String id(HttpSettings http) {
        String id =
                "producer:%s-%s".formatted(componentName.get(), http.baseUrl().authority());
        return checks.isEmpty() ? id : id + "-" + (checks.size() + 1);
    }

    private void getIdentity(AccountSettings settings) throws PolytomicException {
        CallSettings calls = settings.calls().withTimeout(TIMEOUT).withMaxRetries(0);
        ApiRequest request = ApiRequest.of(IdentityOperations.GET_IDENTITY, calls.version(), Map.of());
        // the reader is created on demand, to keep the startup fast
        ResponseReader reader = ResponseReader.of(IdentityOperations.GET_IDENTITY, OutputForm.RECORD);
        clients.client(settings.http()).call(calls.call(request, reader));
    }

    private WritableHealthCheckRepository repository() {
        return HealthCheckHelper.getHealthCheckRepository(
                context.get(), REPOSITORY, WritableHealthCheckRepository.class);
    }
}
