package io.github.camelpolytomic.test;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * A {@link PolytomicSimulator} for a JUnit 5 test class: started before its first test, {@linkplain
 * PolytomicSimulator#reset() reset} before each, closed after the last, and injected into parameters of that type.
 *
 * <pre>{@code
 * @ExtendWith(PolytomicSimulatorExtension.class)
 * class CatalogTest {
 *     @Test
 *     void readsTheCatalog(PolytomicSimulator polytomic) { ... }
 * }
 * }</pre>
 *
 * <p>or, with other settings, {@code @RegisterExtension static PolytomicSimulatorExtension polytomic = new
 * PolytomicSimulatorExtension(PolytomicSimulator.builder().https())}. The tests of one class share the simulator, so
 * they must not run concurrently. Changes of the workspace stay until the class ends.
 */
public final class PolytomicSimulatorExtension
        implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback, ParameterResolver {

    private final PolytomicSimulator.Builder builder;
    private PolytomicSimulator simulator;
    private int openClasses;

    /** Uses the sample workspace and a free port. */
    public PolytomicSimulatorExtension() {
        this(PolytomicSimulator.builder());
    }

    /** Uses the settings of the builder. */
    public PolytomicSimulatorExtension(PolytomicSimulator.Builder builder) {
        this.builder = builder;
    }

    /** The simulator of the running test class. */
    public synchronized PolytomicSimulator simulator() {
        if (simulator == null) {
            throw new IllegalStateException(
                    "the simulator starts before the first test of a class: is the @RegisterExtension field static?");
        }
        return simulator;
    }

    @Override
    public synchronized void beforeAll(ExtensionContext context) {
        // a @Nested class calls this again, inside the class around it
        if (openClasses == 0) {
            simulator = builder.start();
        }
        openClasses++;
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        simulator().reset();
    }

    @Override
    public synchronized void afterAll(ExtensionContext context) {
        openClasses--;
        if (openClasses == 0) {
            simulator.close();
            simulator = null;
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == PolytomicSimulator.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return simulator();
    }
}
