package io.github.camelpolytomic.test;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static io.github.camelpolytomic.test.ClientTestSupport.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

@ExtendWith(PolytomicSimulatorExtension.class)
class PolytomicSimulatorExtensionTest {

    private static final String PATH = "/api/connections/" + SampleWorkspace.BUCKET + "/bulksync/target";

    private static PolytomicSimulator first;

    @BeforeAll
    static void remember(PolytomicSimulator polytomic) {
        first = polytomic;
    }

    @RepeatedTest(3)
    void eachTestFindsTheSameSimulatorReset(PolytomicSimulator polytomic) {
        assertThat(polytomic).isSameAs(first);
        assertThat(polytomic.requests()).isEmpty();
        assertThat(get(polytomic, "2025-09-18", PATH).statusCode()).isEqualTo(200);

        polytomic.misbehave(Fault.status(500));
        assertThat(get(polytomic, "2025-09-18", PATH).statusCode()).isEqualTo(500);
    }

    @Test
    void aClassOfTestsGetsASimulatorAndClosesIt() {
        PolytomicSimulatorExtension extension = new PolytomicSimulatorExtension();
        extension.beforeAll(null);
        PolytomicSimulator simulator = extension.simulator();
        assertThat(simulator.wireMock().isRunning()).isTrue();

        extension.afterAll(null);

        assertThat(simulator.wireMock().isRunning()).isFalse();
    }

    @Test
    void withoutAClassTheReasonIsGiven() {
        assertThatIllegalStateException()
                .isThrownBy(() -> new PolytomicSimulatorExtension().beforeEach(null))
                .withMessage("the simulator starts before the first test of a class: "
                        + "is the @RegisterExtension field static?");
    }

    @Nested
    class Inside {

        @Test
        void aNestedClassUsesTheSimulatorOfTheClassAroundIt(PolytomicSimulator polytomic) {
            assertThat(polytomic).isSameAs(first);
            assertThat(polytomic.wireMock().isRunning()).isTrue();
        }
    }
}
