package io.github.camelpolytomic.internal.producer;

import java.io.Closeable;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.apache.camel.AsyncCallback;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.support.DefaultAsyncProducer;
import org.apache.camel.support.SynchronizationAdapter;
import org.apache.camel.util.IOHelper;

import io.github.camelpolytomic.error.FailureDetailsBuilder;
import io.github.camelpolytomic.error.PolytomicException;
import io.github.camelpolytomic.internal.binding.ParameterBinder;
import io.github.camelpolytomic.internal.client.PolytomicClient;
import io.github.camelpolytomic.internal.client.call.ApiResponse;
import io.github.camelpolytomic.internal.client.call.Call;
import io.github.camelpolytomic.internal.connection.ClientRegistry;
import io.github.camelpolytomic.internal.connection.HttpSettings;
import io.github.camelpolytomic.internal.operation.Parameter;
import io.github.camelpolytomic.option.PolytomicConstants;

/** Does what the operation asks for each exchange, and holds no thread of the route meanwhile. */
public final class PolytomicProducer extends DefaultAsyncProducer {

    private final ClientRegistry clients;
    private final HttpSettings http;
    private final CallFactory template;
    private final CallStrategy procedure;
    private final RedeliveryDelay redeliveryDelay;
    private final boolean synchronous;

    /**
     * @param http how the service is reached
     * @param template makes the call of an exchange
     * @param procedure what is done with it
     * @param synchronous whether the thread of the route is held until the answer is there
     */
    public PolytomicProducer(
            Endpoint endpoint,
            ClientRegistry clients,
            HttpSettings http,
            CallFactory template,
            CallStrategy procedure,
            RedeliveryDelay redeliveryDelay,
            boolean synchronous) {
        super(endpoint);
        this.clients = clients;
        this.http = http;
        this.template = template;
        this.procedure = procedure;
        this.redeliveryDelay = redeliveryDelay;
        this.synchronous = synchronous;
    }

    @Override
    public boolean process(Exchange exchange, AsyncCallback callback) {
        try {
            Call call = template.call(exchange);
            PolytomicClient client = clients.client(
                    http, template.operation().name(), call.request().subject());
            if (!synchronous && !exchange.isTransacted()) {
                procedure.run(call, client, client.onThePool(), (answer, failure) -> {
                    end(exchange, call, answer, failure);
                    callback.done(false);
                });
                return false;
            }
            procedure.run(
                    call, client, client.onThisThread(), (answer, failure) -> end(exchange, call, answer, failure));
        } catch (Exception e) {
            fail(exchange, e);
        }
        callback.done(true);
        return true;
    }

    // never throws: whoever completes the exchange must get to do so
    private void end(Exchange exchange, Call call, ApiResponse answer, Throwable failure) {
        try {
            template.settle(exchange, call, failure);
            if (failure == null) {
                succeed(exchange, call, answer);
            } else {
                fail(exchange, failure);
                removeIdentifiers(exchange.getMessage(), call);
            }
        } catch (RuntimeException | Error e) {
            String operation = template.operation().name();
            exchange.setException(new PolytomicException(
                    "%s was answered, but the message could not be given what came of it: %s".formatted(operation, e),
                    FailureDetailsBuilder.builder().operation(operation).build(),
                    e));
        }
    }

    private void succeed(Exchange exchange, Call call, ApiResponse answer) {
        Message message = exchange.getMessage();
        Object value = answer.content().value();
        if (value != null) {
            message.setBody(value);
        }
        if (value instanceof Closeable closeable) {
            closeWithTheExchange(exchange, closeable);
        }
        if (call.request().operation().result().isList()) {
            // used up: left over, it would shorten the next list
            message.removeHeader(PolytomicConstants.PAGE_TOKEN);
        }
        message.setHeader(PolytomicConstants.HTTP_RESPONSE_CODE, answer.statusCode());
        message.setHeader(PolytomicConstants.ATTEMPTS, answer.attempts());
        MessageHeaders.setOrRemove(message, PolytomicConstants.SERVED_VERSION, answer.servedVersion());
        String next = answer.content().nextPageToken();
        MessageHeaders.setOrRemove(message, PolytomicConstants.NEXT_PAGE_TOKEN, next.isEmpty() ? null : next);
        redeliveryDelay.afterSuccess(message);
        Map<String, String> produced = call.request().operation().produced();
        if (!produced.isEmpty()) {
            produced.keySet().forEach(identifier -> message.removeHeader(ParameterBinder.header(identifier)));
            setIdentifiers(message, call, answer);
        }
    }

    // where it was made too, so that the next step finds both
    private static void setIdentifiers(Message message, Call call, ApiResponse answer) {
        call.request().values().forEach((parameter, value) -> {
            if (parameter.place() == Parameter.Place.PATH) {
                message.setHeader(ParameterBinder.header(parameter.name()), value);
            }
        });
        answer.content()
                .identifiers()
                .forEach((parameter, value) -> message.setHeader(ParameterBinder.header(parameter), value));
    }

    // those of an earlier call would be taken for what this one made; what it was given itself is not removed
    private static void removeIdentifiers(Message message, Call call) {
        Set<String> given =
                call.request().values().keySet().stream().map(Parameter::name).collect(Collectors.toSet());
        call.request().operation().produced().keySet().stream()
                .filter(identifier -> !given.contains(identifier))
                .forEach(identifier -> message.removeHeader(ParameterBinder.header(identifier)));
    }

    private static void closeWithTheExchange(Exchange exchange, Closeable body) {
        exchange.getExchangeExtension().addOnCompletion(new SynchronizationAdapter() {
            @Override
            public void onDone(Exchange done) {
                IOHelper.close(body);
            }
        });
    }

    private void fail(Exchange exchange, Throwable failure) {
        exchange.setException(failure);
        Message message = exchange.getMessage();
        MessageHeaders.removeFactsOfAnswer(message);
        redeliveryDelay.afterFailure(message, failure);
    }

    @Override
    public String toString() {
        return "Producer[" + getEndpoint() + "]";
    }
}
