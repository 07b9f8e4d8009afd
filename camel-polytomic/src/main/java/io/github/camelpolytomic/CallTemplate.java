package io.github.camelpolytomic;

import java.util.Map;
import java.util.Optional;

import org.apache.camel.Exchange;
import org.apache.camel.Message;

import io.github.camelpolytomic.client.AnswerReader;
import io.github.camelpolytomic.client.ApiRequest;
import io.github.camelpolytomic.client.Call;
import io.github.camelpolytomic.client.CallSettings;
import io.github.camelpolytomic.client.IdempotencyKey;
import io.github.camelpolytomic.error.FailureDetails;
import io.github.camelpolytomic.error.PolytomicException;
import io.github.camelpolytomic.error.PolytomicValidationException;
import io.github.camelpolytomic.operation.ApiVersion;
import io.github.camelpolytomic.operation.Operation;
import io.github.camelpolytomic.operation.Parameter;
import io.github.camelpolytomic.operation.Verb;

/** Everything of an endpoint's calls that does not depend on the message, checked when the endpoint starts. */
final class CallTemplate {

    private final Operation operation;
    private final ApiVersion version;
    private final ParameterBinder binder;
    private final Optional<BodyReader> body;
    private final AnswerReader reader;
    private final CallSettings settings;
    private final IdempotencyKeys keys;
    private final IdempotencyKeys.Scope scope;
    private final boolean keyed;
    private final Optional<Call> fixedCall;

    /**
     * @param settings how the account is called
     * @param parameters the parameters that the URI gives
     * @param reader what to make of an answer
     * @param streams where bodies that are streams are read
     * @param scope what tells this endpoint's calls from others
     * @throws IllegalArgumentException for an option that cannot be used, with its name and the cure
     */
    CallTemplate(
            Operation operation,
            CallSettings settings,
            PolytomicConfiguration configuration,
            Map<String, Object> parameters,
            AnswerReader reader,
            StreamThreads streams,
            IdempotencyKeys.Scope scope,
            IdempotencyKeys keys) {
        this.operation = operation;
        this.settings = settings;
        this.version = settings.version();
        this.binder = new ParameterBinder(operation, version, parameters);
        this.body = operation.body().map(taken -> new BodyReader(operation, version, taken, configuration, streams));
        this.reader = reader;
        this.keys = keys;
        this.scope = scope;
        this.keyed = configuration.isIdempotent() && operation.request(version).verb() == Verb.POST;
        if (!keyed && binder.fixed().containsKey(Parameter.IDEMPOTENCY_KEY)) {
            throw new IllegalArgumentException("Option idempotencyKey needs idempotent=true");
        }
        // a URI that says everything makes the same call for each message
        boolean fixed = binder.isComplete() && (body.isEmpty() || BodyReader.isGivenBy(binder.fixed()));
        this.fixedCall = fixed ? Optional.of(call(binder.fixed(), Optional.empty())) : Optional.empty();
    }

    /**
     * The call that this exchange makes.
     *
     * @param dynamic parameters that a dynamic URI gives beyond the endpoint's own
     */
    Call call(Exchange exchange, Map<String, Object> dynamic) throws PolytomicException {
        try {
            Message message = exchange.getMessage();
            ParameterBinder bound = dynamic.isEmpty() ? binder : binder.with(dynamic);
            Map<Parameter, Object> values = bound.values(message);
            Call call = fixedCall.isPresent() && values == binder.fixed()
                    ? fixedCall.get()
                    : call(values, Optional.of(message));
            return keyed ? call.withKey(key(exchange, call)) : call;
        } catch (IllegalArgumentException e) {
            throw new PolytomicValidationException(e.getMessage(), FailureDetails.beforeSending(operation.name()), e);
        }
    }

    private Call call(Map<Parameter, Object> values, Optional<Message> message) {
        ApiRequest request = ApiRequest.of(operation, version, values);
        if (body.isPresent()) {
            request = request.withBody(
                    BodyReader.isGivenBy(values)
                            ? body.get().read(values)
                            : body.get().read(message.orElseThrow()));
            String name = request.verb() == Verb.POST ? request.member("name") : "";
            request = name.isEmpty() ? request : request.about(name);
        }
        return settings.call(request, reader);
    }

    private IdempotencyKey key(Exchange exchange, Call call) {
        Object given = call.request().values().get(Parameter.IDEMPOTENCY_KEY);
        return given == null ? keys.own(exchange, scope, call) : keys.given(given.toString(), scope, call);
    }

    /** Looks at how a call ended: its key may be needed again. */
    void settle(Exchange exchange, Call call, Throwable failure) {
        keys.settle(exchange, scope, call, failure);
    }
}
