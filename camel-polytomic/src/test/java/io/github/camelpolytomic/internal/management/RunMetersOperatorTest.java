package io.github.camelpolytomic.internal.management;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.management.ObjectName;
import javax.management.openmbean.CompositeData;
import javax.management.openmbean.TabularData;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.console.DevConsole;
import org.apache.camel.console.DevConsoleRegistry;
import org.apache.camel.util.json.JsonObject;
import org.junit.jupiter.api.Test;

import io.github.camelpolytomic.ComponentInternals;
import io.github.camelpolytomic.PolytomicComponent;
import io.github.camelpolytomic.error.PolytomicRunFailedException;
import io.github.camelpolytomic.internal.run.RunTestSupport;
import io.github.camelpolytomic.test.Fault;
import io.github.camelpolytomic.test.SimulatedRun;

import static org.assertj.core.api.Assertions.assertThat;

/** An operator sees runs in flight, and counts them afterwards. */
class RunMetersOperatorTest extends RunTestSupport {

    private static final String OTHER = "other";

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @Override
    protected void prepare(CamelContext starting) throws Exception {
        starting.getRegistry().bind("meters", meters);
        super.prepare(starting);
        PolytomicComponent other = new PolytomicComponent();
        other.setConfiguration(component.getConfiguration());
        other.setRequestsPerMinute(60);
        ComponentInternals.clock(other, timer::now);
        starting.addComponent(OTHER, other);
    }

    @Test
    void seesThemInJmx() throws Exception {
        CompletableFuture<Exchange> running = runFor90Minutes(RUN.replace("polytomic:", "other:"));

        assertThat(attribute("RunsInFlightCount")).isEqualTo(1);
        CompositeData row = ((TabularData) attribute("RunsInFlight")).get(new Object[] {1});
        assertThat(row.get("operation")).isEqualTo("runBulkSync");
        assertThat(row.get("syncId")).isEqualTo(SYNC);
        assertThat(row.get("executionId")).isEqualTo(sync().executions().get(0).id());
        assertThat(row.get("status")).isEqualTo("running");
        assertThat(row.get("stage")).isEqualTo("waiting");
        assertThat((Long) row.get("ageMillis")).isEqualTo(3_600_000L);

        end(running);
        assertThat(attribute("RunsInFlightCount")).isEqualTo(0);
        assertThat(((TabularData) attribute("RunsInFlight")).isEmpty()).isTrue();
    }

    @Test
    void seesThemInTheDeveloperConsoleAsText() {
        CompletableFuture<Exchange> running = runFor90Minutes();

        assertThat(console().call(DevConsole.MediaType.TEXT))
                .isEqualTo("""
                Component other: runsInFlight=0 clients=0 requestsPerMinute=60

                Component polytomic: runsInFlight=1 clients=1 requestsPerMinute=0
                    operation=runBulkSync syncId=%s syncName= executionId=%s status=running stage=waiting age=1h0m
                """.formatted(SYNC, sync().executions().get(0).id()));

        end(running);
        assertThat(console().call(DevConsole.MediaType.TEXT))
                .asString()
                .contains("Component polytomic: runsInFlight=0");
    }

    @Test
    void seesThemInTheDeveloperConsoleAsJson() throws Exception {
        CompletableFuture<Exchange> running = runFor90Minutes();

        JsonNode shown = json().get("components").get(1);

        assertThat(shown.get("component").asText()).isEqualTo("polytomic");
        assertThat(shown.get("clients").asInt()).isEqualTo(1);
        assertThat(shown.get("requestsPerMinute").asInt()).isZero();
        assertThat(shown.get("runsInFlight").asInt()).isEqualTo(1);
        assertThat(shown.get("runs").get(0).get("syncId").asText()).isEqualTo(SYNC);
        assertThat(shown.get("runs").get(0).get("ageMillis").asLong()).isEqualTo(3_600_000);

        end(running);
        assertThat(json().get("components").get(1).get("runs")).isEmpty();
    }

    @Test
    void seesHowManyThereAreInAGaugeOfEachComponent() {
        CompletableFuture<Exchange> running = runFor90Minutes();

        assertThat(active("polytomic")).isEqualTo(1);
        assertThat(active(OTHER)).isZero();

        end(running);
        assertThat(active("polytomic")).isZero();
    }

    @Test
    void countsWhatTheyMovedAndHowLongTheyTook() {
        end(runFor90Minutes());

        assertThat(meters.get("polytomic.runs")
                        .tags("component", "polytomic", "operation", "runBulkSync", "sync", SYNC)
                        .tags("origin", "started", "outcome", "succeeded")
                        .timer()
                        .totalTime(TimeUnit.MINUTES))
                .isBetween(90.0, 92.0);
        assertThat(meters.get("polytomic.runs.records")
                        .tag("sync", SYNC)
                        .counter()
                        .count())
                .isPositive();
    }

    @Test
    void countsThoseThatFailApart() {
        sync().nextRun(SimulatedRun.failsAfter(Duration.ofMinutes(10), "the disk is full"));

        failure(end(begin(RUN)), PolytomicRunFailedException.class);

        assertThat(meters.get("polytomic.runs").tag("outcome", "failed").timer().count())
                .isEqualTo(1);
    }

    @Test
    void countsPollsAndThoseThatFailed() {
        CompletableFuture<Exchange> running = runFor90Minutes();
        service.misbehave(Fault.status(500).on("/executions").once());
        end(running);

        assertThat(meters.get("polytomic.runs.polls")
                        .tags("component", "polytomic", "kind", "batched", "outcome", "ok")
                        .counter()
                        .count())
                .isGreaterThan(10);
        assertThat(meters.get("polytomic.runs.polls").tag("outcome", "failed").counters().stream()
                        .mapToDouble(polls -> polls.count())
                        .sum())
                .isEqualTo(1);
    }

    @Test
    void seesNoSecret() throws Exception {
        CompletableFuture<Exchange> running = runFor90Minutes();
        end(running);

        assertThat(attribute("RunsInFlight")
                        + console().call(DevConsole.MediaType.TEXT).toString()
                        + json()
                        + meters.getMetersAsString())
                .contains("polytomic.runs")
                .doesNotContain(service.apiKey());
    }

    @Test
    void seesAComponentUnderItsOwnNameThatWasAddedLate() {
        PolytomicComponent late = new PolytomicComponent();
        late.setConfiguration(component.getConfiguration());
        context.addComponent("late", late);

        assertThat(active("late")).isZero();
    }

    @Test
    void seesNothingOfAComponentThatIsStopped() {
        context.removeComponent(OTHER);

        assertThat(meters.find("polytomic.runs.active").tag("component", OTHER).gauge())
                .isNull();
    }

    private CompletableFuture<Exchange> runFor90Minutes() {
        return runFor90Minutes(RUN);
    }

    private CompletableFuture<Exchange> runFor90Minutes(String uri) {
        sync().nextRun(SimulatedRun.completesAfter(Duration.ofMinutes(90)));
        CompletableFuture<Exchange> running = begin(uri);
        pass(Duration.ofHours(1), Duration.ofMinutes(1));
        assertThat(running).isNotDone();
        return running;
    }

    private double active(String name) {
        return meters.get("polytomic.runs.active")
                .tag("component", name)
                .gauge()
                .value();
    }

    private Object attribute(String name) throws Exception {
        ObjectName component = new ObjectName("org.apache.camel:context=%s,type=components,name=\"%s\""
                .formatted(context.getManagementName(), OTHER));
        return ManagementFactory.getPlatformMBeanServer().getAttribute(component, name);
    }

    private DevConsole console() {
        return DevConsoleRegistry.get(context).resolveById("polytomic");
    }

    private JsonNode json() throws Exception {
        return new ObjectMapper().readTree(((JsonObject) console().call(DevConsole.MediaType.JSON)).toJson());
    }
}
