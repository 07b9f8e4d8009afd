package io.github.camelpolytomic.internal.management;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

import org.apache.camel.CamelContext;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheckHelper;
import org.apache.camel.health.HealthCheckRepository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelpolytomic.ComponentInternals;
import io.github.camelpolytomic.PolytomicComponent;
import io.github.camelpolytomic.PolytomicTestSupport;
import io.github.camelpolytomic.error.PolytomicRateLimitException;
import io.github.camelpolytomic.test.ErrorShape;
import io.github.camelpolytomic.test.Fault;
import io.github.camelpolytomic.test.PolytomicSimulator;
import io.github.camelpolytomic.test.ReceivedRequest;

import static org.assertj.core.api.Assertions.assertThat;

/** The health of accounts in Camel's producer health checks. */
class AccountHealthChecksTest extends PolytomicTestSupport {

    private static final String WRONG_KEY = "wr0ng-key-4711";
    private static final String ENDPOINT = "polytomic:listBulkSyncs";

    private final AtomicLong now = new AtomicLong();

    @Override
    protected void prepare(CamelContext starting) {
        ComponentInternals.clock(component, () -> System.nanoTime() + now.get());
        producers(starting).setEnabled(true);
    }

    @Test
    void isNotAskedForWhereTheKeyMustNotGo() throws Exception {
        try (PolytomicSimulator other = PolytomicSimulator.start()) {
            assertThat(refusal(ENDPOINT + "?baseUrl=" + other.baseUrl()))
                    .startsWith("The credentials of the component are for ");

            assertThat(checks()).isEmpty();
            assertThat(other.requests()).isEmpty();
        }
    }

    @Test
    void isNotAskedForUnlessProducersAre() {
        producers(context).setEnabled(false);
        context.getEndpoint(ENDPOINT);

        assertThat(checks()).isEmpty();
        assertThat(simulator.requests()).isEmpty();
    }

    @Test
    void isUpWhenTheServiceKnowsTheCredentials() {
        context.getEndpoint(ENDPOINT);

        assertThat(check().getState()).isEqualTo(HealthCheck.State.UP);
        assertThat(request().method()).isEqualTo("GET");
        assertThat(request().rawPath()).isEqualTo("/api/me");
    }

    @Test
    void isDownWhenItDoesNot() {
        context.getEndpoint(ENDPOINT + "?apiKey=" + WRONG_KEY);

        HealthCheck.Result result = check();

        assertThat(result.getState()).isEqualTo(HealthCheck.State.DOWN);
        assertThat(result.getDetails()).containsEntry("service.status.code", 401);
        assertThat(result.getMessage())
                .hasValueSatisfying(text -> assertThat(text).contains("getIdentity", "401"));
    }

    @Test
    void showsWhatTheServiceSaid() {
        context.getEndpoint(ENDPOINT);
        simulator.misbehave(
                Fault.status(503).error(ErrorShape.API_ERROR, "maintenance", "Down for maintenance until noon"));

        HealthCheck.Result result = check();

        assertThat(result.getState()).isEqualTo(HealthCheck.State.DOWN);
        assertThat(result.getDetails())
                .containsEntry("service.status.code", 503)
                .containsEntry("service.error.message", "Down for maintenance until noon");
        assertThat(simulator.requests()).as("no retries").hasSize(1);
    }

    @Test
    void neverShowsTheCredentials() {
        context.getEndpoint(ENDPOINT + "?apiKey=" + WRONG_KEY);
        simulator.misbehave(
                Fault.status(401).error(ErrorShape.API_ERROR, null, "The key " + WRONG_KEY + " is not known"));

        HealthCheck.Result result = check();

        assertThat(result.getCheck().getId()
                        + result.getCheck().getMetaData()
                        + result.getDetails()
                        + result.getMessage()
                        + result.getError())
                .contains("is not known")
                .doesNotContain(WRONG_KEY);
    }

    @Test
    void isAskedForAgainAfterHalfAMinute() {
        context.getEndpoint(ENDPOINT);
        check();
        pass(Duration.ofSeconds(29));
        check();
        assertThat(simulator.requests()).hasSize(1);

        pass(Duration.ofSeconds(1));
        check();

        assertThat(simulator.requests()).hasSize(2);
    }

    @Test
    void isAskedForSoonerAfterAFailure() {
        context.getEndpoint(ENDPOINT);
        simulator.misbehave(Fault.status(500).once());
        check();
        pass(Duration.ofSeconds(4));
        assertThat(check().getState()).isEqualTo(HealthCheck.State.DOWN);

        pass(Duration.ofSeconds(1));

        assertThat(check().getState()).isEqualTo(HealthCheck.State.UP);
        assertThat(simulator.requests()).hasSize(2);
    }

    @Test
    void staysTheSameWhileTheRateLimitIsExceeded() {
        context.getEndpoint(ENDPOINT);
        check();
        simulator.misbehave(Fault.status(429));
        pass(Duration.ofSeconds(30));

        assertThat(check().getState()).isEqualTo(HealthCheck.State.UP);
        assertThat(check().getMessage())
                .hasValueSatisfying(text -> assertThat(text).startsWith("Not checked, rate limit exceeded: "));
        assertThat(simulator.requests()).as("the service is left alone").hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UP", "DOWN"})
    void isAsTheApplicationSaysBeforeAnythingIsKnown(String initialState) {
        HealthCheckHelper.getHealthCheckRegistry(context).setInitialState(HealthCheck.State.valueOf(initialState));
        context.getEndpoint(ENDPOINT);
        simulator.misbehave(Fault.status(429));

        assertThat(check().getState()).hasToString(initialState);
    }

    @Test
    void countsAgainstTheRateLimit() {
        String limited = limited(6);
        context.getEndpoint(limited);
        check();

        assertThat((Throwable) call(limited + "?callTimeout=3s").getException())
                .isInstanceOf(PolytomicRateLimitException.class);
        assertThat(simulator.requests()).hasSize(1);
    }

    @Test
    void doesNotWaitLongForTheRateLimit() {
        call(limited(1));
        simulator.forgetRequests();

        assertThat(check().getMessage())
                .hasValueSatisfying(text -> assertThat(text).startsWith("Not checked, rate limit exceeded: "));
        assertThat(simulator.requests()).isEmpty();
    }

    @Test
    void holdsItsThreadForFiveSecondsAtMost() {
        context.getEndpoint(ENDPOINT);
        simulator.misbehave(Fault.silence());
        long begin = System.nanoTime();

        assertThat(check().getState()).isEqualTo(HealthCheck.State.DOWN);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(30));
    }

    @Test
    void isThatOfAnAccountHoweverManyEndpointsItHas() {
        context.getEndpoint(ENDPOINT);
        context.getEndpoint("polytomic:getIdentity");
        context.getEndpoint(ENDPOINT + "?apiKey=" + WRONG_KEY);

        assertThat(checks())
                .extracting(result -> result.getCheck().getId())
                .doesNotHaveDuplicates()
                .hasSize(2);
        assertThat(simulator.requests())
                .extracting(ReceivedRequest::rawPath)
                .containsOnly("/api/me")
                .hasSize(2);
    }

    @Test
    void hasAnEnd() {
        for (int i = 0; i < 60; i++) {
            context.getEndpoint(ENDPOINT + "?apiKey=key-number-" + i);
        }

        assertThat(producers(context).stream()).hasSize(50);
    }

    @Test
    void isNoReasonToRestartTheApplication() {
        context.getEndpoint(ENDPOINT + "?apiKey=" + WRONG_KEY);

        assertThat(HealthCheckHelper.invokeLiveness(context, "full"))
                .noneMatch(result -> result.getCheck().getId().startsWith("producer:"));
    }

    @Test
    void isNotThereWhenTheComponentHasItSwitchedOff() {
        component.setHealthCheckProducerEnabled(false);
        context.getEndpoint(ENDPOINT);

        assertThat(checks()).isEmpty();
    }

    @Test
    void isGoneWithTheComponent() {
        context.getEndpoint(ENDPOINT);
        component.stop();

        assertThat(producers(context).stream()).isEmpty();
    }

    @Test
    void isThereAgainWithTheComponent() {
        context.getEndpoint(ENDPOINT);
        component.stop();

        component.start();

        assertThat(check().getState()).isEqualTo(HealthCheck.State.UP);
    }

    private String limited(int requestsPerMinute) {
        PolytomicComponent few = new PolytomicComponent();
        few.setConfiguration(component.getConfiguration());
        few.setRequestsPerMinute(requestsPerMinute);
        context.addComponent("few", few);
        return ENDPOINT.replace("polytomic:", "few:");
    }

    private void pass(Duration time) {
        now.addAndGet(time.toNanos());
    }

    private HealthCheck.Result check() {
        List<HealthCheck.Result> checks = checks();
        assertThat(checks).hasSize(1);
        return checks.get(0);
    }

    private List<HealthCheck.Result> checks() {
        return HealthCheckHelper.invokeReadiness(context, "full").stream()
                .filter(result -> result.getCheck().getId().startsWith("producer:"))
                .toList();
    }

    private static HealthCheckRepository producers(CamelContext context) {
        return HealthCheckHelper.getHealthCheckRepository(context, "producers");
    }
}
