package io.github.camelpolytomic.test;

import java.io.IOException;
import java.io.UncheckedIOException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.github.camelpolytomic.test.ClientTestSupport.get;
import static io.github.camelpolytomic.test.ClientTestSupport.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@ExtendWith(PolytomicSimulatorExtension.class)
class PolytomicSimulatorOutageTest {

    private static final String NEW = "2025-09-18";
    private static final String SYNC = "/api/bulk/syncs/" + SampleWorkspace.SHOP_TO_BUCKET;
    private static final String EXECUTIONS = SYNC + "/executions";

    private final PolytomicSimulator polytomic;

    PolytomicSimulatorOutageTest(PolytomicSimulator polytomic) {
        this.polytomic = polytomic;
    }

    @ParameterizedTest
    @ValueSource(strings = {SYNC, EXECUTIONS, "/api/me", "/nowhere"})
    void everyConnectionIsReset(String path) {
        polytomic.goDown();

        assertThatThrownBy(() -> get(polytomic, NEW, path))
                .isInstanceOf(UncheckedIOException.class)
                .hasCauseInstanceOf(IOException.class);
    }

    @Test
    void theServiceDoesNothing() {
        polytomic.goDown();

        assertThatThrownBy(() -> post(polytomic, NEW, EXECUTIONS, "{}")).isInstanceOf(UncheckedIOException.class);

        assertThat(polytomic
                        .workspace()
                        .bulkSync(SampleWorkspace.SHOP_TO_BUCKET)
                        .orElseThrow()
                        .executions())
                .isEmpty();
    }

    @Test
    void theRequestsAreRemembered() {
        polytomic.goDown();

        assertThatThrownBy(() -> post(polytomic, NEW, EXECUTIONS, "{}")).isInstanceOf(UncheckedIOException.class);

        assertThat(polytomic.requests()).singleElement().hasToString("POST " + EXECUTIONS);
    }

    @Test
    void itAnswersWhenItIsBack() {
        polytomic.goDown();
        assertThatThrownBy(() -> get(polytomic, NEW, SYNC)).isInstanceOf(UncheckedIOException.class);

        polytomic.comeBack();

        assertThat(get(polytomic, NEW, SYNC).statusCode()).isEqualTo(200);
    }

    @Test
    void otherFaultsWaitMeanwhile() {
        polytomic.misbehave(Fault.status(503).once());
        polytomic.goDown();
        assertThatThrownBy(() -> get(polytomic, NEW, SYNC)).isInstanceOf(UncheckedIOException.class);

        polytomic.comeBack();

        assertThat(get(polytomic, NEW, SYNC).statusCode()).isEqualTo(503);
        assertThat(get(polytomic, NEW, SYNC).statusCode()).isEqualTo(200);
    }

    @Test
    void aSimulatorThatBehavesIsNotDown() {
        polytomic.goDown();

        polytomic.behave();

        assertThat(get(polytomic, NEW, SYNC).statusCode()).isEqualTo(200);
    }
}
