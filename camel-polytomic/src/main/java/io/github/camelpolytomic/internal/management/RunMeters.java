package io.github.camelpolytomic.internal.management;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import org.apache.camel.CamelContext;

import io.github.camelpolytomic.internal.run.RunListener;
import io.github.camelpolytomic.internal.run.Runs;
import io.github.camelpolytomic.model.run.RunOutcome;
import io.github.camelpolytomic.model.run.SyncRun;

/** Publishes the runs of a component to Micrometer. Requires Micrometer on the class path. */
final class RunMeters implements RunListener {

    // same name as in camel-micrometer
    private static final String REGISTRY = "metricsRegistry";
    private static final String NONE = "none";
    // after any other outcome the execution may continue
    private static final Set<String> FINAL_OUTCOMES =
            Set.of(RunOutcome.SUCCEEDED, RunOutcome.FAILED, RunOutcome.PARTIAL, RunOutcome.CANCELED);

    private final MeterRegistry registry;
    private final Tags component;
    private final TaggedSyncs syncs = new TaggedSyncs();
    private final CountedExecutions counted = new CountedExecutions();

    RunMeters(MeterRegistry registry, String componentName) {
        this.registry = registry;
        this.component = Tags.of(RunMeter.COMPONENT, componentName);
    }

    /** Publishes these runs if the context has a meter registry; returns how to end the publication. */
    static Optional<Runnable> publish(Runs runs, String componentName, CamelContext context) {
        return registry(context).map(registry -> {
            RunMeters meters = new RunMeters(registry, componentName);
            runs.addListener(meters);
            Gauge active = meters.gauge(runs);
            return () -> {
                runs.removeListener(meters);
                registry.remove(active);
            };
        });
    }

    // same lookup as in camel-micrometer, but without creating a registry
    private static Optional<MeterRegistry> registry(CamelContext context) {
        MeterRegistry named = context.getRegistry().lookupByNameAndType(REGISTRY, MeterRegistry.class);
        return Optional.ofNullable(named)
                .or(() -> only(context.getRegistry().findByType(CompositeMeterRegistry.class)))
                .or(() -> only(context.getRegistry().findByType(MeterRegistry.class)));
    }

    private static Optional<MeterRegistry> only(Set<? extends MeterRegistry> found) {
        return found.size() == 1 ? Optional.of(found.iterator().next()) : Optional.empty();
    }

    private Gauge gauge(Runs runs) {
        return Gauge.builder(RunMeter.ACTIVE.meterName(), runs, inFlight -> inFlight.inFlight()
                        .size())
                .description(RunMeter.ACTIVE.description())
                .tags(component)
                .register(registry);
    }

    @Override
    public void ended(String operation, SyncRun run, String outcome, Duration duration) {
        Tags sync = component.and(RunMeter.SYNC, syncs.tag(orNone(run.syncId())));
        Timer.builder(RunMeter.RUNS.meterName())
                .description(RunMeter.RUNS.description())
                .tags(sync.and(RunMeter.OPERATION, operation)
                        .and(RunMeter.ORIGIN, orNone(run.origin()))
                        .and(RunMeter.OUTCOME, outcome))
                .register(registry)
                .record(duration);
        if (FINAL_OUTCOMES.contains(outcome) && counted.add(run)) {
            count(RunMeter.RECORDS, sync, run.recordCount());
            count(RunMeter.ERRORS, sync, run.errorCount());
            count(RunMeter.WARNINGS, sync, run.warningCount());
        }
    }

    @Override
    public void polled(boolean batched, Throwable failure) {
        Tags tags = component
                .and(RunMeter.KIND, batched ? "batched" : "single")
                .and(RunMeter.OUTCOME, failure == null ? "ok" : "failed");
        count(RunMeter.POLLS, tags, 1L);
    }

    private void count(RunMeter meter, Tags tags, Long amount) {
        Counter.builder(meter.meterName())
                .description(meter.description())
                .tags(tags)
                .register(registry)
                .increment(amount == null ? 0 : Math.max(0, amount));
    }

    // meters with the same name must have the same tags, and some registries drop empty values
    private static String orNone(String value) {
        return value == null || value.isEmpty() ? NONE : value;
    }
}
