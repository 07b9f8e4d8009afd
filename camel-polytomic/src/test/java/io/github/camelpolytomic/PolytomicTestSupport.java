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

/** A Camel context whose polytomic component calls its own simulator. */
public abstract class PolytomicTestSupport {

    @RegisterExtension
    public static final PolytomicSimulatorExtension POLYTOMIC = new PolytomicSimulatorExtension();

    static {
        // a generous timeout, because a busy machine may be slow
        Awaitility.setDefaultTimeout(Duration.ofSeconds(60));
    }

    /** The credentials of an endpoint that calls another service than its component. */
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

    /** Lets a test class configure the context before it starts. */
    protected void prepare(CamelContext starting) throws Exception {}

    /** Lets a test class clean up after the context has stopped. */
    protected void afterStop() throws Exception {}

    /** Returns the exchange after a call with these headers; its exception is set if the call failed. */
    protected Exchange call(String uri, Map<String, ?> headers) {
        return template.send(uri, exchange -> headers.forEach(exchange.getMessage()::setHeader));
    }

    /** Returns the options of an endpoint that calls another service than its component. */
    protected static String at(String baseUrl) {
        return "&apiKey=" + OWN_KEY + "&baseUrl=" + baseUrl;
    }

    protected Exchange call(String uri) {
        return call(uri, Map.of());
    }

    /** Returns the body after a call that must succeed. */
    protected <T> T answer(String uri, Class<T> type) {
        Exchange exchange = call(uri);
        assertThat((Throwable) exchange.getException()).isNull();
        assertThat(exchange.getMessage().getBody()).isInstanceOf(type);
        return type.cast(exchange.getMessage().getBody());
    }

    /** Returns the exception after a call that must fail. */
    protected <T extends Exception> T failure(String uri, Class<T> type) {
        return failure(call(uri), type);
    }

    protected static <T extends Exception> T failure(Exchange exchange, Class<T> type) {
        assertThat((Throwable) exchange.getException()).isExactlyInstanceOf(type);
        return type.cast(exchange.getException());
    }

    /** Returns the reason why an endpoint cannot be created. */
    protected String refusal(String uri) {
        Throwable refused = catchThrowable(() -> context.getEndpoint(uri));
        assertThat(refused).isInstanceOf(ResolveEndpointFailedException.class);
        return refused.getCause().getMessage();
    }

    /** Returns the only request that the simulator received. */
    protected ReceivedRequest request() {
        List<ReceivedRequest> requests = simulator.requests();
        assertThat(requests).hasSize(1);
        return requests.get(0);
    }

    /** Returns the component's threads in this context. */
    protected List<String> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.contains("(" + context.getName() + ")") && name.contains("Polytomic"))
                .toList();
    }

    /** Waits until the latch is released, or the thread is interrupted. */
    protected static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
