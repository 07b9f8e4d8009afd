package io.github.camelpolytomic.internal.binding;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.github.camelpolytomic.internal.run.StartTestSupport;
import io.github.camelpolytomic.test.ErrorShape;
import io.github.camelpolytomic.test.Fault;
import io.github.camelpolytomic.test.ReceivedRequest;
import io.github.camelpolytomic.test.SimulatedRun;

import static org.assertj.core.api.Assertions.assertThat;

/** A redelivery of an exchange reuses the key of its POST as long as the outcome is unknown. */
class IdempotencyKeysRedeliveryTest extends StartTestSupport {

    static Stream<Fault> unknown() {
        return Stream.of(
                Fault.status(408),
                Fault.status(502),
                Fault.status(503),
                Fault.status(503).afterActing(),
                Fault.status(504),
                Fault.html(524).afterActing(),
                Fault.html(530),
                Fault.html(500).afterActing(),
                Fault.html(500).header("X-Polytomic-Version", "2023-04-25").afterActing(),
                Fault.html(200).afterActing(),
                Fault.html(401).afterActing(),
                Fault.html(403).afterActing(),
                Fault.html(404).afterActing(),
                Fault.html(302).afterActing(),
                Fault.html(422).afterActing(),
                Fault.body(500, "text/plain", "upstream failed").afterActing(),
                Fault.reset(),
                Fault.cutOff(),
                Fault.lostResponse());
    }

    @ParameterizedTest
    @MethodSource("unknown")
    void repeatsTheKeyWhileTheOutcomeIsUnknown(Fault fault) throws Exception {
        redeliver(3, NOTHING, to(ONCE));
        simulator.misbehave(fault.times(2));

        assertThat((Throwable) send().getException()).isNull();

        assertOneKey(3);
        assertThat(sync.executions()).hasSize(1);
    }

    @Test
    void takesANewKeyAfterARateLimitThatCertainlyKeptTheRequestAway() throws Exception {
        redeliver(3, NOTHING, to(ONCE));
        simulator.misbehave(Fault.status(429).once());

        assertThat((Throwable) send().getException()).isNull();

        assertThat(keys()).hasSize(2).doesNotHaveDuplicates();
        assertThat(sync.executions()).hasSize(1);
    }

    @Test
    void repeatsTheKeyAfterARateLimitThatCameAfterALostAnswer() throws Exception {
        redeliver(3, NOTHING, to(START + "&maxRetries=1"));
        simulator.misbehave(Fault.lostResponse().once());
        simulator.misbehave(Fault.status(429).once());

        assertThat((Throwable) send().getException()).isNull();

        assertOneKey(3);
        assertThat(sync.executions()).hasSize(1);
    }

    @Test
    void repeatsTheKeyOfACallOutOfTime() throws Exception {
        redeliver(200, NOTHING, to(START + "&callTimeout=300ms"));
        simulator.misbehave(Fault.delay(Duration.ofMillis(600)).once());

        assertThat(send().getException()).isNull();

        assertThat(keys()).hasSizeGreaterThan(1).containsOnly(keys().get(0));
        assertThat(sync.executions()).hasSize(1);
    }

    static Stream<Fault> known() {
        return Stream.of(
                Fault.status(500).recorded(),
                Fault.status(400).recorded(),
                Fault.status(404).recorded(),
                Fault.status(422).recorded(),
                Fault.status(409)
                        .error(ErrorShape.API_ERROR, "conflict", "an execution is running")
                        .recorded());
    }

    @ParameterizedTest
    @MethodSource("known")
    void takesANewKeyAfterTheServicesLastWord(Fault fault) throws Exception {
        redeliver(3, NOTHING, to(ONCE));
        simulator.misbehave(fault.times(2));

        assertThat(send().getException()).isNull();

        assertOwnKeys(3);
        assertThat(sync.executions()).hasSize(1);
    }

    @Test
    void takesANewKeyUntilTheRunningExecutionIsOver() throws Exception {
        sync.nextRun(SimulatedRun.neverEnds().cancelTakes(Duration.ZERO));
        sync.startScheduledRun();
        redeliver(3, exchange -> sync.executions().get(0).cancel(), to(ONCE));

        assertThat(send().getException()).isNull();

        assertOwnKeys(2);
        assertThat(sync.executions()).hasSize(2);
    }

    @Test
    void repeatsTheKeyUpToTheServicesLastWordAndNoLonger() throws Exception {
        redeliver(3, NOTHING, to(ONCE));
        simulator.misbehave(Fault.status(503).once());
        simulator.misbehave(Fault.status(500).recorded().once());

        assertThat(send().getException()).isNull();

        List<String> keys = keys();
        assertThat(keys).hasSize(3);
        assertThat(keys.get(1)).isEqualTo(keys.get(0));
        assertThat(keys.get(2)).isNotEqualTo(keys.get(0));
    }

    @Test
    void repeatsTheKeyAfterARefusalBeforeTheServiceProcessedIt() throws Exception {
        redeliver(3, NOTHING, to(ONCE));
        simulator.misbehave(Fault.lostResponse().once());
        simulator.misbehave(Fault.status(401).once());

        assertThat(send().getException()).isNull();

        assertOneKey(3);
        assertThat(sync.executions()).hasSize(1);
    }

    @Test
    void takesANewKeyForAnotherBody() throws Exception {
        redeliver(1, exchange -> exchange.getMessage().setBody("{\"test\":true}"), to(ONCE));
        simulator.misbehave(Fault.status(503).once());

        assertThat(send().getException()).isNull();

        assertOwnKeys(2);
        assertThat(simulator.requests()).extracting(ReceivedRequest::bodyText).containsExactly("{}", "{\"test\":true}");
    }

    @Test
    void ofASuccessIsAnotherCall() throws Exception {
        redeliver(0, NOTHING, route -> route.to(ONCE).loop(2).to(ONCE).end());

        assertThat(send().getException()).isNull();

        assertOwnKeys(3);
        assertThat(sync.executions()).hasSize(3);
    }

    @Test
    void endsWithTheSuccess() throws Exception {
        redeliver(1, NOTHING, route -> route.to(ONCE).to(ONCE));
        simulator.misbehave(Fault.lostResponse().once());

        assertThat(send().getException()).isNull();

        List<String> keys = keys();
        assertThat(keys).hasSize(3);
        assertThat(keys.get(1)).isEqualTo(keys.get(0));
        assertThat(keys.get(2)).isNotEqualTo(keys.get(0));
        assertThat(sync.executions()).hasSize(2);
    }
}
