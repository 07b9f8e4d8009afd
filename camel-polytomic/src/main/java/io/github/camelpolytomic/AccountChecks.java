package io.github.camelpolytomic;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import org.apache.camel.CamelContext;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheckHelper;
import org.apache.camel.health.WritableHealthCheckRepository;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.github.camelpolytomic.client.AnswerReader;
import io.github.camelpolytomic.client.ApiRequest;
import io.github.camelpolytomic.client.BaseUrl;
import io.github.camelpolytomic.client.Call;
import io.github.camelpolytomic.client.Credentials;
import io.github.camelpolytomic.client.Form;
import io.github.camelpolytomic.client.IdempotencyKey;
import io.github.camelpolytomic.error.PolytomicException;
import io.github.camelpolytomic.health.AccountHealthCheck;
import io.github.camelpolytomic.operation.AccountOperations;
import io.github.camelpolytomic.operation.ApiVersion;
import io.github.camelpolytomic.operation.Excerpts;

/**
 * The health checks of a component: one for each account that its endpoints use. They stand among Camel's checks of
 * producers, which run only when they are asked for.
 */
final class AccountChecks {

    private static final Logger LOG = LoggerFactory.getLogger(AccountChecks.class);

    // a route whose credentials come from elsewhere must not make checks without end
    private static final int MOST = 50;
    // those who ask for health do not wait longer themselves
    private static final Duration TIME_LIMIT = Duration.ofSeconds(5);
    private static final String REPOSITORY = "producers";

    private final PolytomicComponent component;
    private final Map<Account, HealthCheck> checks = new HashMap<>();

    private record Account(BaseUrl baseUrl, Credentials credentials) {

        // the JVM makes up a hash code of a record at its first use, with some eighty classes at each start
        @Override
        public int hashCode() {
            return credentials.hashCode();
        }
    }

    AccountChecks(PolytomicComponent component) {
        this.component = component;
    }

    /** Sees to it that the account of this endpoint has a check. */
    synchronized void add(PolytomicEndpoint endpoint) {
        WritableHealthCheckRepository repository = repository();
        if (repository == null || !component.isHealthCheckProducerEnabled()) {
            return;
        }
        try {
            PolytomicConfiguration configuration = endpoint.getConfiguration();
            HttpSettings http = HttpSettings.of(BaseUrl.of(configuration.getBaseUrl()), configuration);
            Credentials credentials = Credentials.of(
                    configuration.getApiKey(),
                    configuration.getPartnerKey(),
                    configuration.getDeploymentKey(),
                    configuration.getAuthOrganizationId());
            ApiVersion version = ApiVersion.of(configuration.getApiVersion());
            Account account = new Account(http.baseUrl(), credentials);
            if (checks.containsKey(account)) {
                return;
            }
            if (checks.size() == MOST) {
                LOG.debug(
                        "No health check for the account of {}: there are {} already", Excerpts.value(endpoint), MOST);
                return;
            }
            HealthCheck check = new AccountHealthCheck(
                    id(http), endpoint.getEndpointUri(), () -> ask(http, credentials, version), component.clock());
            checks.put(account, check);
            repository.addHealthCheck(check);
        } catch (IllegalArgumentException e) {
            LOG.debug(
                    "No health check for the account of {}, which cannot be used: {}",
                    Excerpts.value(endpoint),
                    e.getMessage());
        }
    }

    synchronized void removeAll() {
        WritableHealthCheckRepository repository = repository();
        if (repository != null) {
            checks.values().forEach(repository::removeHealthCheck);
        }
        checks.clear();
    }

    // in the order in which accounts become known: what tells them apart must not be shown
    private String id(HttpSettings http) {
        String id = "producer:%s-%s".formatted(component.name(), http.baseUrl().authority());
        return checks.isEmpty() ? id : id + "-" + (checks.size() + 1);
    }

    private void ask(HttpSettings http, Credentials credentials, ApiVersion version) throws PolytomicException {
        ApiRequest request = ApiRequest.of(AccountOperations.GET_IDENTITY, version, Map.of());
        component
                .clients()
                .client(http)
                .call(new Call(
                        request,
                        credentials,
                        // made when asked for: few applications ask, but all of them start
                        AnswerReader.of(AccountOperations.GET_IDENTITY, Form.RECORD),
                        TIME_LIMIT,
                        0,
                        IdempotencyKey.NONE,
                        component.budgets().of(http.baseUrl(), credentials)));
    }

    private WritableHealthCheckRepository repository() {
        CamelContext context = component.getCamelContext();
        return HealthCheckHelper.getHealthCheckRepository(context, REPOSITORY, WritableHealthCheckRepository.class);
    }
}
