package io.github.camelpolytomic.internal.run;

import java.time.Duration;

import org.apache.camel.Exchange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import io.github.camelpolytomic.error.PolytomicPreflightException;
import io.github.camelpolytomic.internal.operation.ApiVersion;
import io.github.camelpolytomic.test.SampleWorkspace;
import io.github.camelpolytomic.test.SimulatedRun;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code preflight} finds what is broken before anything is started; {@code activate} mends a sync that is not active. */
class PreflightTest extends RunTestSupport {

    @BeforeEach
    void everyRunIsShort() {
        sync().everyRun(SimulatedRun.completesAfter(Duration.ofMinutes(1))).active(true);
    }

    @ParameterizedTest
    @EnumSource(ApiVersion.class)
    void startsWhatIsFit(ApiVersion version) {
        run(end(begin(RUN + "&preflight=true&apiVersion=" + version)));

        assertThat(sync().executions()).hasSize(1);
    }

    @Test
    void refusesASyncThatIsNotActive() {
        sync().active(false);

        assertThat(unfit("&preflight=true"))
                .hasMessage(
                        "runBulkSync of syncId=%s was not started: the sync is not active. Set activate=true to activate it"
                                .formatted(SYNC));
        assertThat(sync().isActive()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "source,      " + SampleWorkspace.SHOP,
        "destination, " + SampleWorkspace.BUCKET,
    })
    void refusesABrokenConnectionWithTheServicesText(String role, String connectionId) {
        service.workspace().markUnhealthy(connectionId, "the password has expired");

        assertThat(unfit("&preflight=true"))
                .hasMessage(
                        "runBulkSync of syncId=%s was not started: its %s connection %s (connectionId=%s) is unhealthy: the password has expired"
                                .formatted(
                                        SYNC,
                                        role,
                                        service.workspace()
                                                .connection(connectionId)
                                                .orElseThrow()
                                                .name(),
                                        connectionId));
    }

    @Test
    void repeatsNoCredentials() {
        service.workspace().markUnhealthy(SampleWorkspace.SHOP, "denied for " + service.apiKey());

        assertThat(unfit("&preflight=true"))
                .hasMessageContaining("denied for ")
                .hasMessageNotContaining(service.apiKey());
    }

    @ParameterizedTest
    @EnumSource(ApiVersion.class)
    void activatesWhereThatIsAskedFor(ApiVersion version) {
        sync().active(false);

        run(end(begin(RUN + "&activate=true&apiVersion=" + version)));

        assertThat(sync().isActive()).isTrue();
        assertThat(sync().executions()).hasSize(1);
        assertThat(asked("POST", "/activate")).isEqualTo(1);
    }

    @Test
    void activatesNothingThatIsActive() {
        run(end(begin(RUN + "&activate=true&preflight=true")));

        assertThat(asked("POST", "/activate")).isZero();
    }

    @Test
    void isNotMadeUnasked() {
        sync().active(false);
        service.workspace().markUnhealthy(SampleWorkspace.SHOP, "the password has expired");

        run(end(begin(RUN)));

        assertThat(asked("GET", SYNC)).isZero();
    }

    private PolytomicPreflightException unfit(String options) {
        Exchange exchange = end(begin(RUN + options));
        assertThat(sync().executions()).isEmpty();
        assertThat(asked("POST", "/executions")).isZero();
        return failure(exchange, PolytomicPreflightException.class);
    }
}
