package io.github.camelpolytomic.internal.producer;

import java.util.Map;
import java.util.Optional;

import org.apache.camel.Exchange;
import org.apache.camel.Message;

import io.github.camelpolytomic.error.FailureDetails;
import io.github.camelpolytomic.error.PolytomicException;
import io.github.camelpolytomic.error.PolytomicValidationException;
import io.github.camelpolytomic.internal.binding.BodyReader;
import io.github.camelpolytomic.internal.binding.BodySettings;
import io.github.camelpolytomic.internal.binding.EndpointKeys;
import io.github.camelpolytomic.internal.binding.ParameterBinder;
import io.github.camelpolytomic.internal.client.call.ApiRequest;
import io.github.camelpolytomic.internal.client.call.Call;
import io.github.camelpolytomic.internal.client.call.CallSettings;
import io.github.camelpolytomic.internal.json.ResponseReader;
import io.github.camelpolytomic.internal.operation.Operation;
import io.github.camelpolytomic.internal.operation.Parameter;
import io.github.camelpolytomic.internal.operation.Verb;

/** Everything of an endpoint's calls that does not depend on the message, checked when the endpoint starts. */
public final class CallFactory {

    private final Operation operation;
    private final ParameterBinder binder;
    private final Optional<BodyReader> body;
    private final ResponseReader reader;
    private final CallSettings settings;
    private final EndpointKeys keys;
    private final Optional<Call> fixedCall;

    /**
     * @param binder gives the parameters
     * @param settings how the account is called
     * @param bodies what a request body may take
     * @param reader what to make of an answer
     * @param keys the idempotency keys of the endpoint
     * @throws IllegalArgumentException for an option that cannot be used, with its name and the cure
     */
    public CallFactory(
            ParameterBinder binder,
            CallSettings settings,
            BodySettings bodies,
            ResponseReader reader,
            EndpointKeys keys) {
        this.operation = binder.operation();
        this.binder = binder;
        this.settings = settings;
        this.body = operation.body().map(taken -> new BodyReader(operation, settings.version(), taken, bodies));
        this.reader = reader;
        this.keys = keys.onlyIf(operation.request(settings.version()).verb() == Verb.POST);
        this.keys.requireAllowed(binder.fixed());
        // a URI that says everything makes the same call for each message
        boolean fixed = binder.isComplete() && (body.isEmpty() || BodyReader.isGivenBy(binder.fixed()));
        this.fixedCall = fixed ? Optional.of(call(binder.fixed(), Optional.empty())) : Optional.empty();
    }

    /** The operation that is called. */
    Operation operation() {
        return operation;
    }

    /** The call that this exchange makes. */
    Call call(Exchange exchange) throws PolytomicException {
        try {
            Message message = exchange.getMessage();
            Map<Parameter, Object> values = binder.of(exchange).values(message);
            Call call = fixedCall.isPresent() && values == binder.fixed()
                    ? fixedCall.get()
                    : call(values, Optional.of(message));
            return keys.keyed(exchange, call);
        } catch (IllegalArgumentException e) {
            throw new PolytomicValidationException(e.getMessage(), FailureDetails.beforeSending(operation.name()), e);
        }
    }

    private Call call(Map<Parameter, Object> values, Optional<Message> message) {
        ApiRequest request = ApiRequest.of(operation, settings.version(), values);
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

    /** Looks at how a call ended: its key may be needed again. */
    void settle(Exchange exchange, Call call, Throwable failure) {
        keys.settle(exchange, call, failure);
    }
}
