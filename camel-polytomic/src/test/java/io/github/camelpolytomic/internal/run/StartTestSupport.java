package io.github.camelpolytomic.internal.run;

import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;

import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.model.ProcessorDefinition;

import io.github.camelpolytomic.PolytomicTestSupport;
import io.github.camelpolytomic.error.PolytomicException;
import io.github.camelpolytomic.test.ReceivedRequest;
import io.github.camelpolytomic.test.SampleWorkspace;
import io.github.camelpolytomic.test.SimulatedBulkSync;
import io.github.camelpolytomic.test.SimulatedRun;

import static org.assertj.core.api.Assertions.assertThat;

/** A bulk sync that has never run, whose runs are over at once, and what its starts carried. */
public abstract class StartTestSupport extends PolytomicTestSupport {

    protected static final String SYNC = "nightly";
    protected static final String START = "polytomic:startBulkSync?syncId=" + SYNC;
    protected static final String ONCE = START + "&maxRetries=0";
    protected static final String KEY = "order-4711";
    protected static final Processor NOTHING = exchange -> {};

    protected SimulatedBulkSync sync;

    @Override
    protected void prepare(CamelContext starting) throws Exception {
        sync = SimulatedBulkSync.named("Nightly")
                .id(SYNC)
                .source(SampleWorkspace.SHOP)
                .destination(SampleWorkspace.BUCKET)
                .destinationSetting("path", "nightly")
                .destinationSetting("format", "parquet");
        simulator.workspace().add(sync);
        sync.everyRun(SimulatedRun.completesAfter(Duration.ZERO));
    }

    protected void route(RouteBuilder routes) throws Exception {
        context.addRoutes(routes);
    }

    /** The idempotency key of each request that the simulator got. */
    protected List<String> keys() {
        return keys(simulator.requests());
    }

    public static List<String> keys(List<ReceivedRequest> requests) {
        return requests.stream()
                .map(request -> request.header("Idempotency-Key").orElse("none"))
                .toList();
    }

    /** That all requests carried the same key, which was made. */
    protected void assertOneKey(int requests) {
        assertThat(keys()).hasSize(requests).doesNotContain("none").containsOnly(keys().get(0));
    }

    /** That each request carried a key of its own. */
    protected void assertOwnKeys(int requests) {
        assertThat(keys()).hasSize(requests).doesNotContain("none").doesNotHaveDuplicates();
    }

    /** A route at {@code direct:start} that is redelivered at once, so many times, each time after this. */
    protected void redeliver(int times, Processor before, UnaryOperator<ProcessorDefinition<?>> steps)
            throws Exception {
        route(new RouteBuilder() {
            @Override
            public void configure() {
                onException(PolytomicException.class)
                        .maximumRedeliveries(times)
                        .redeliveryDelay(0)
                        .onRedelivery(before);
                steps.apply(from("direct:start"));
            }
        });
    }

    protected static UnaryOperator<ProcessorDefinition<?>> to(String uri) {
        return route -> route.to(uri);
    }

    protected Exchange send() {
        return template.send("direct:start", sent -> {});
    }
}
