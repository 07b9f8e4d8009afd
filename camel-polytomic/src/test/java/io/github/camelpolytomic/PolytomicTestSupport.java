package io.github.camelpolytomic;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.ResolveEndpointFailedException;
import org.apache.camel.impl.DefaultCamelContext;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.github.camelpolytomic.test.PolytomicSimulator;
import io.github.camelpolytomic.test.PolytomicSimulatorExtension;
import io.github.camelpolytomic.test.ReceivedRequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/** A Camel context whose polytomic component calls a simulator of its own. */
public abstract class PolytomicTestSupport {

    @RegisterExtension
    public static final PolytomicSimulatorExtension POLYTOMIC = new PolytomicSimulatorExtension();

    static {
        // what is waited for is not what is measured: a busy machine may take its time
        Awaitility.setDefaultTimeout(Duration.ofSeconds(60));
    }

    /** What an endpoint needs that calls another service than its component. */
    protected static final String OWN_KEY = "key-of-the-endpoint";

    protected PolytomicSimulator simulator;
    protected CamelContext context;
    protected PolytomicComponent component;
    protected ProducerTemplate template;

    @BeforeEach
    final void startContext() throws Exception {
        simulator = POLYTOMIC.simulator();
        context = new DefaultCamelContext();
        component = new PolytomicComponent();
        component.getConfiguration().setBaseUrl(simulator.baseUrl());
        component.getConfiguration().setApiKey(simulator.apiKey());
        context.addComponent("polytomic", component);
        prepare(context);
        context.start();
        template = context.createProducerTemplate();
    }

    @AfterEach
    final void stopContext() throws Exception {
        template.close();
        context.close();
        afterStop();
    }

    /** What a test class adds to the context before it starts. */
    protected void prepare(CamelContext starting) throws Exception {}

    /** What a test class does when the context has stopped. */
    protected void afterStop() throws Exception {}

    /** The exchange after a call with these headers; its exception is set when the call failed. */
    protected Exchange call(String uri, Map<String, ?> headers) {
        return template.send(uri, exchange -> headers.forEach(exchange.getMessage()::setHeader));
    }

    /** The options of an endpoint that calls another service than its component. */
    protected static String at(String baseUrl) {
        return "&apiKey=" + OWN_KEY + "&baseUrl=" + baseUrl;
    }

    protected Exchange call(String uri) {
        return call(uri, Map.of());
    }

    /** The body after a call that must succeed. */
    protected <T> T answer(String uri, Class<T> type) {
        Exchange exchange = call(uri);
        assertThat((Throwable) exchange.getException()).isNull();
        assertThat(exchange.getMessage().getBody()).isInstanceOf(type);
        return type.cast(exchange.getMessage().getBody());
    }

    /** What a call that must fail leaves on the exchange. */
    protected <T extends Exception> T failure(String uri, Class<T> type) {
        return failure(call(uri), type);
    }

    protected static <T extends Exception> T failure(Exchange exchange, Class<T> type) {
        assertThat((Throwable) exchange.getException()).isExactlyInstanceOf(type);
        return type.cast(exchange.getException());
    }

    /** The reason why an endpoint cannot be made. */
    protected String refusal(String uri) {
        Throwable refused = catchThrowable(() -> context.getEndpoint(uri));
        assertThat(refused).isInstanceOf(ResolveEndpointFailedException.class);
        return refused.getCause().getMessage();
    }

    /** The one request that the simulator got. */
    protected ReceivedRequest request() {
        List<ReceivedRequest> requests = simulator.requests();
        assertThat(requests).hasSize(1);
        return requests.get(0);
    }

    /** The component's threads in this context. */
    protected List<String> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.contains("(" + context.getName() + ")") && name.contains("Polytomic"))
                .toList();
    }

    /** Waits until the latch is open, or the thread is interrupted. */
    protected static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
