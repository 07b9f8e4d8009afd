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

/** Creates the calls of an endpoint. Whatever does not depend on the message is validated when the endpoint starts. */
public final class CallFactory {

    private final Operation operation;
    private final ParameterBinder binder;
    private final Optional<BodyReader> body;
    private final ResponseReader reader;
    private final CallSettings settings;
    private final EndpointKeys keys;
    private final Optional<Call> fixedCall;

    /**
     * @param binder provides the parameters
     * @param settings settings of the account's calls
     * @param bodies settings for request bodies
     * @param reader reads the response
     * @param keys the idempotency keys of the endpoint
     * @throws IllegalArgumentException that names an invalid option and the solution
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
        this.body = operation
                .body(settings.version())
                .map(request -> new BodyReader(operation, settings.version(), request, bodies));
        this.reader = reader;
        this.keys = keys.onlyIf(operation.request(settings.version()).verb() == Verb.POST);
        this.keys.requireAllowed(binder.fixed());
        // if the URI sets everything, each message makes the same call
        boolean fixed = binder.isComplete() && (body.isEmpty() || BodyReader.hasBodyParameter(binder.fixed()));
        this.fixedCall = fixed ? Optional.of(call(binder.fixed(), Optional.empty())) : Optional.empty();
    }

    /** The operation to call. */
    Operation operation() {
        return operation;
    }

    /** Returns the call of this exchange. */
    Call call(Exchange exchange) throws PolytomicException {
        try {
            Message message = exchange.getMessage();
            Map<Parameter, Object> values = binder.of(exchange).values(message);
            Call call = fixedCall.isPresent() && values == binder.fixed()
                    ? fixedCall.get()
                    : call(values, Optional.of(message));
            return keys.withKey(exchange, call);
        } catch (IllegalArgumentException e) {
            throw new PolytomicValidationException(e.getMessage(), FailureDetails.beforeSending(operation.name()), e);
        }
    }

    private Call call(Map<Parameter, Object> values, Optional<Message> message) {
        ApiRequest request = ApiRequest.of(operation, settings.version(), values);
        if (body.isPresent()) {
            request = request.withBody(
                    BodyReader.hasBodyParameter(values)
                            ? body.get().read(values)
                            : body.get().read(message.orElseThrow()));
            String name = request.verb() == Verb.POST ? request.member("name") : "";
            request = name.isEmpty() ? request : request.about(name);
        }
        return masking(settings.call(request, reader), values);
    }

    private static Call masking(Call call, Map<Parameter, Object> values) {
        Call masking = call;
        for (Map.Entry<Parameter, Object> value : values.entrySet()) {
            if (value.getKey().isSecret()) {
                masking = masking.withCredentials(
                        masking.credentials().masking(value.getValue().toString()));
            }
        }
        return masking;
    }

    /** Keeps or drops the idempotency key of a completed call. */
    void settle(Exchange exchange, Call call, Throwable failure) {
        keys.settle(exchange, call, failure);
    }
}
