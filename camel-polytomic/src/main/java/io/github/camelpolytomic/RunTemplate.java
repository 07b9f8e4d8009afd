package io.github.camelpolytomic;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

import io.github.camelpolytomic.client.Form;
import io.github.camelpolytomic.client.Json;
import io.github.camelpolytomic.model.PolytomicRecord;
import io.github.camelpolytomic.model.bulksync.BulkResyncMode;
import io.github.camelpolytomic.model.bulksync.StartBulkSyncRequest;
import io.github.camelpolytomic.model.run.BulkSyncRun;
import io.github.camelpolytomic.operation.BulkSyncOperations;
import io.github.camelpolytomic.operation.Operation;
import io.github.camelpolytomic.operation.Parameter;
import io.github.camelpolytomic.operation.RunOperations;
import io.github.camelpolytomic.run.FreshnessSettings;
import io.github.camelpolytomic.run.GroupSettings;
import io.github.camelpolytomic.run.PollInterval;
import io.github.camelpolytomic.run.RunRules;
import io.github.camelpolytomic.run.RunSettings;
import io.github.camelpolytomic.run.Runs;
import io.github.camelpolytomic.run.SyncApi;
import io.github.camelpolytomic.run.SyncChoice;
import io.github.camelpolytomic.run.SyncSelection;
import io.github.camelpolytomic.run.Wait;

/** Everything of an endpoint's runs that does not depend on the message, checked when the endpoint starts. */
final class RunTemplate {

    // longer than anybody waits, and far from what clocks in nanoseconds can hold
    private static final Duration LONGEST = Duration.ofDays(365);

    private final Operation operation;
    private final RunConfiguration options;
    private final RunSettings settings;
    private final ParameterBinder binder;
    private final BodyReader start;
    private final IdempotencyKeys.Scope scope;
    private final IdempotencyKeys keys;
    private final boolean keyed;
    private final Form form;

    /**
     * @param parameters the parameters that the URI gives
     * @param scope what tells this endpoint's calls from others
     * @throws IllegalArgumentException for an option that cannot be used, with its name and the cure
     */
    RunTemplate(
            PolytomicEndpoint endpoint,
            Access access,
            Map<String, Object> parameters,
            IdempotencyKeys.Scope scope,
            IdempotencyKeys keys) {
        PolytomicConfiguration configuration = endpoint.getConfiguration();
        this.operation = endpoint.getOperation().row();
        this.options = endpoint.getRuns();
        this.settings = settings(operation, options);
        this.binder = new ParameterBinder(operation, access.calls().version(), parameters);
        this.start = new BodyReader(
                BulkSyncOperations.START_BULK_SYNC,
                access.calls().version(),
                BulkSyncOperations.START_BULK_SYNC.body().orElseThrow(),
                configuration,
                endpoint.getComponent().streams());
        this.scope = scope;
        this.keys = keys;
        this.keyed = configuration.isIdempotent();
        this.form = Form.valueOf(configuration.getOutputFormat().name());
        if (!keyed && binder.fixed().containsKey(Parameter.IDEMPOTENCY_KEY)) {
            throw new IllegalArgumentException("Option idempotencyKey needs idempotent=true");
        }
        requireUsable();
        if (BodyReader.isGivenBy(binder.fixed())) {
            requireAllowed(start.read(binder.fixed()));
        }
        if (binder.fixed().containsKey(RunOperations.SYNC_ID) && binder.fixed().containsKey(RunOperations.NAME)) {
            throw new IllegalArgumentException(
                    "%s needs one of the options syncId and name, not both".formatted(operation.name()));
        }
    }

    private void requireUsable() {
        if (options.getMaxParallel() < 1) {
            throw new IllegalArgumentException("Option maxParallel must be 1 or more, not " + options.getMaxParallel());
        }
        if (operation == RunOperations.BULK_SYNC_FRESHNESS) {
            if (options.getMaxAge() == null) {
                throw new IllegalArgumentException("bulkSyncFreshness needs option maxAge, such as maxAge=6h");
            }
            requireBounded("maxAge", options.getMaxAge());
        }
        if (binder.fixed().containsKey(RunOperations.SELECT)) {
            selection(binder.fixed());
        }
    }

    /** The form that the endpoint gives its content. */
    Form form() {
        return form;
    }

    /** Begins what the operation does. */
    Wait<? extends PolytomicRecord> begin(
            Exchange exchange,
            Map<String, Object> dynamic,
            Runs runs,
            SyncApi api,
            Supplier<Consumer<BulkSyncRun>> onProgress) {
        ParameterBinder bound = dynamic.isEmpty() ? binder : binder.with(dynamic);
        Map<Parameter, Object> values = bound.values(exchange.getMessage());
        if (operation == RunOperations.AWAIT_BULK_SYNC_EXECUTION) {
            String executionId = values.get(RunOperations.AWAITED_EXECUTION).toString();
            return runs.await(settings, sync(bound, values), executionId, api, onProgress.get());
        }
        if (operation == RunOperations.CANCEL_BULK_SYNC_AND_WAIT) {
            return runs.cancel(
                    settings,
                    sync(bound, values),
                    text(namesSync(bound) ? bound.fixed() : values, RunOperations.CANCELED_EXECUTION),
                    api,
                    onProgress.get());
        }
        ExchangeKeys ofExchange =
                new ExchangeKeys(keys, scope, exchange, keyed, text(values, Parameter.IDEMPOTENCY_KEY));
        if (operation == RunOperations.RUN_BULK_SYNCS) {
            return runs.runGroup(
                    new GroupSettings(settings, options.getMaxParallel(), options.isFailFast()),
                    selection(values),
                    request(values, exchange.getMessage()),
                    ofExchange,
                    api,
                    sync -> onProgress.get());
        }
        if (operation == RunOperations.BULK_SYNC_FRESHNESS) {
            List<?> schemas = (List<?>) values.getOrDefault(RunOperations.LOOKED_AT, List.of());
            return runs.freshness(
                    new FreshnessSettings(settings, options.getMaxAge(), options.getIfStale()),
                    sync(bound, values),
                    schemas.stream().map(Object::toString).toList(),
                    schemas.isEmpty() ? start.read(Map.of()) : start.read(Map.of(RunOperations.RUN_SCHEMAS, schemas)),
                    ofExchange,
                    api,
                    onProgress.get());
        }
        return runs.run(
                settings,
                sync(bound, values),
                request(values, exchange.getMessage()),
                ofExchange,
                api,
                onProgress.get());
    }

    private static SyncSelection selection(Map<Parameter, Object> values) {
        Object select = values.get(RunOperations.SELECT);
        if (select == null) {
            throw new IllegalArgumentException("runBulkSyncs needs " + ParameterBinder.howToGive(RunOperations.SELECT));
        }
        return SyncSelection.of(select.toString());
    }

    // a run is a step of a route whose message is about something else, as a rule
    private byte[] request(Map<Parameter, Object> values, Message message) {
        byte[] request = BodyReader.isGivenBy(values) || !(message.getBody() instanceof StartBulkSyncRequest)
                ? start.read(values)
                : start.read(message);
        requireAllowed(request);
        return request;
    }

    private void requireAllowed(byte[] request) {
        ObjectNode members = Json.object(request);
        boolean rebuilds = BulkResyncMode.REBUILD.equalsIgnoreCase(
                        members.path("resync_mode").asText())
                || members.path("resync").asBoolean();
        if (rebuilds && !options.isAllowDestructive()) {
            throw new IllegalArgumentException(
                    "%s with resyncMode rebuild has the destination written anew: set allowDestructive=true in the URI and on the component if that is meant"
                            .formatted(operation.name()));
        }
    }

    // what the URI says stands: a header that an earlier step has left does not come between
    private SyncChoice sync(ParameterBinder bound, Map<Parameter, Object> values) {
        String id = text(values, RunOperations.SYNC_ID);
        String name = text(values, RunOperations.NAME);
        if (id != null && name != null) {
            boolean idStands = bound.fixed().containsKey(RunOperations.SYNC_ID);
            boolean nameStands = bound.fixed().containsKey(RunOperations.NAME);
            if (idStands == nameStands) {
                throw new IllegalArgumentException(
                        "%s needs one of %s and %s, not both: remove the header that an earlier step has left, or put one of the two into the URI"
                                .formatted(
                                        operation.name(),
                                        ParameterBinder.howToGive(RunOperations.SYNC_ID),
                                        ParameterBinder.howToGive(RunOperations.NAME)));
            }
            id = idStands ? id : null;
            name = nameStands ? name : null;
        }
        if (id == null && name == null) {
            throw new IllegalArgumentException("%s needs %s or %s"
                    .formatted(
                            operation.name(),
                            ParameterBinder.howToGive(RunOperations.SYNC_ID),
                            ParameterBinder.howToGive(RunOperations.NAME)));
        }
        return id == null ? SyncChoice.byName(name) : SyncChoice.byId(id);
    }

    // the execution that an earlier step has left in its header may be one of another sync, or one that is over
    private static boolean namesSync(ParameterBinder bound) {
        return bound.fixed().containsKey(RunOperations.SYNC_ID) || bound.fixed().containsKey(RunOperations.NAME);
    }

    private static String text(Map<Parameter, Object> values, Parameter parameter) {
        return Optional.ofNullable(values.get(parameter)).map(Object::toString).orElse(null);
    }

    private static RunSettings settings(Operation operation, RunConfiguration options) {
        if (options.getRetryFailedSchemas() < 0) {
            throw new IllegalArgumentException(
                    "Option retryFailedSchemas must be 0 or more, not " + options.getRetryFailedSchemas());
        }
        Duration shortest = requireBounded("minPollInterval", options.getMinPollInterval());
        Duration longest = requireBounded("maxPollInterval", options.getMaxPollInterval());
        if (shortest.compareTo(longest) > 0) {
            throw new IllegalArgumentException("Option minPollInterval %s must not be longer than maxPollInterval %s"
                    .formatted(shortest, longest));
        }
        boolean judges = operation != RunOperations.CANCEL_BULK_SYNC_AND_WAIT;
        return new RunSettings(
                operation.name(),
                options.getOnActive(),
                requireBounded("timeout", options.getTimeout()),
                options.getOnTimeout(),
                requireBounded("cancelTimeout", options.getCancelTimeout()),
                options.getOnStop(),
                new RunRules(
                        RunRules.statuses(judges ? options.getFailOn() : ""),
                        options.getMaxErrorRows(),
                        options.getMaxErrorPercent()),
                options.getRetryFailedSchemas(),
                options.isPreflight(),
                options.isActivate(),
                new PollInterval(shortest, longest));
    }

    private static Duration requireBounded(String option, Duration value) {
        if (value == null || value.isZero() || value.isNegative() || value.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("Option %s must be longer than nothing and %s days at most, not %s"
                    .formatted(option, LONGEST.toDays(), value));
        }
        return value;
    }
}
