package io.github.camelpolytomic.test;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SimulatedModelSyncTest extends ModelSyncTestSupport {

    @Test
    void isFoundByItsId() {
        assertThat(polytomic.workspace().modelSync("people"))
                .get()
                .isEqualTo(sync)
                .hasToString("SimulatedModelSync[people]");
        assertThat(polytomic.workspace().modelSyncs()).containsExactly(sync);
        assertThat(polytomic.workspace().modelSync("other")).isEmpty();
        assertThat(sync.name()).isEqualTo("People");
        assertThat(sync.mode()).isEqualTo("updateOrCreate");
        assertThat(sync.isActive()).isTrue();
        assertThat(sync.targetConnectionId()).isEqualTo(TARGET);
        assertThat(sync.setting("/identities/mappings/0/target")).contains("Email");
        assertThat(sync.setting("/brand_new")).isEmpty();
    }

    @Test
    void isChangedWhileItIsServed() {
        sync.mode("create").member("brand_new", 7);

        assertThat(get(NEW, SYNC).path("mode").asText()).isEqualTo("create");
        assertThat(get(OLD, SYNC).path("brand_new").asInt()).isEqualTo(7);
    }

    @Test
    void belongsToOneWorkspaceFromThenOn() {
        SimulatedModelSync draft = SimulatedModelSync.named("Draft");

        assertThatThrownBy(() -> draft.pastRuns(1))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("add the model sync " + draft.id() + " to a workspace first");
        assertThatThrownBy(() -> sync.id("other"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the model sync people belongs to a workspace already");
        assertThatThrownBy(() -> polytomic.workspace().add(sync)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void isRefusedIfARequestWouldBe() {
        assertThatThrownBy(() -> polytomic.workspace().add(SimulatedModelSync.named("x")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("connection_id is required");
    }

    @Test
    void runsAsItsScriptsSay() {
        sync.everyRun(SimulatedModelRun.failsAfter(Duration.ofMinutes(1), "down"))
                .nextRun(SimulatedModelRun.completesAfter(Duration.ofMinutes(1)).whileRunning("waiting"));

        SimulatedModelExecution first = sync.startScheduledRun();
        clock.advance(Duration.ofSeconds(30));
        assertThat(first.status()).isEqualTo("waiting");
        assertThatThrownBy(sync::startScheduledRun).isInstanceOf(IllegalStateException.class);
        clock.advance(Duration.ofSeconds(30));
        assertThat(first.status()).isEqualTo("completed");
        SimulatedModelExecution second = sync.startScheduledRun();
        clock.advance(Duration.ofMinutes(1));
        assertThat(second.status()).isEqualTo("failed");
        assertThat(second.isOver()).isTrue();
        assertThat(second.type()).isEqualTo("scheduled");
        assertThat(sync.executions()).containsExactly(first, second);
    }

    @Test
    void forgetsAnExecution() {
        String id =
                sync.nextRun(SimulatedModelRun.neverEnds()).startScheduledRun().id();

        sync.forget(id);

        assertThat(refusal(NEW, "GET", SYNC + "/executions/" + id, ""))
                .isEqualTo("404 model sync people has no execution " + id);
        assertThatThrownBy(() -> sync.forget(id)).isInstanceOf(IllegalArgumentException.class);
        sync.startScheduledRun();
    }

    @Test
    void isOfTheSampleWorkspaceOnlyIfItIsAdded() {
        assertThat(Workspace.sample().modelSyncs()).isEmpty();
    }
}
