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
import io.github.camelpolytomic.internal.operation.AccountOperations;

/**
 * The health checks of a component: one for each account that its endpoints use. They stand among Camel's checks of
 * producers, which run only when they are asked for.
 */
public final class AccountHealthChecks {

    private static final Logger LOG = LoggerFactory.getLogger(AccountHealthChecks.class);

    // a route whose credentials come from elsewhere must not make checks without end
    private static final int MOST = 50;
    // those who ask for health do not wait longer themselves
    private static final Duration TIME_LIMIT = Duration.ofSeconds(5);
    private static final String REPOSITORY = "producers";

    private final Supplier<CamelContext> context;
    private final Supplier<String> componentName;
    private final Supplier<ClientRegistry> clients;
    private final LongSupplier clock;
    private final Map<Account, HealthCheck> checks = new HashMap<>();

    /**
     * @param context asked for when a check is added: a component gets its own after it is made
     * @param componentName the name that the component has in the context
     * @param clients the component's
     * @param clock tells the time in nanoseconds
     */
    public AccountHealthChecks(
            Supplier<CamelContext> context,
            Supplier<String> componentName,
            Supplier<ClientRegistry> clients,
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
    public synchronized void add(AccountSettings access, String endpointUri) {
        WritableHealthCheckRepository repository = repository();
        if (repository == null || checks.containsKey(access.account())) {
            return;
        }
        if (checks.size() == MOST) {
            LOG.debug("No health check for the account of {}: there are {} already", endpointUri, MOST);
            return;
        }
        HealthCheck check = new AccountHealthCheck(id(access.http()), endpointUri, () -> ask(access), clock);
        checks.put(access.account(), check);
        repository.addHealthCheck(check);
    }

    public synchronized void removeAll() {
        WritableHealthCheckRepository repository = repository();
        if (repository != null) {
            checks.values().forEach(repository::removeHealthCheck);
        }
        checks.clear();
    }

    // in the order in which accounts become known: what tells them apart must not be shown
    private String id(HttpSettings http) {
        String id =
                "producer:%s-%s".formatted(componentName.get(), http.baseUrl().authority());
        return checks.isEmpty() ? id : id + "-" + (checks.size() + 1);
    }

    private void ask(AccountSettings access) throws PolytomicException {
        CallSettings settings = access.calls().withTimeout(TIME_LIMIT).withMaxRetries(0);
        ApiRequest request = ApiRequest.of(AccountOperations.GET_IDENTITY, settings.version(), Map.of());
        // the reader is made when it is needed: few applications ask, but all of them start
        ResponseReader reader = ResponseReader.of(AccountOperations.GET_IDENTITY, OutputForm.RECORD);
        clients.get().client(access.http()).call(settings.call(request, reader));
    }

    private WritableHealthCheckRepository repository() {
        return HealthCheckHelper.getHealthCheckRepository(
                context.get(), REPOSITORY, WritableHealthCheckRepository.class);
    }
}
