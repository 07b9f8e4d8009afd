package io.github.camelpolytomic.internal.producer;

import java.io.Closeable;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
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

/** Makes the calls of each exchange without holding the thread of the route. */
public final class PolytomicProducer extends DefaultAsyncProducer {

    private final ClientRegistry clients;
    private final HttpSettings http;
    private final CallFactory factory;
    private final CallStrategy strategy;
    private final RedeliveryDelay redeliveryDelay;
    private final BooleanSupplier synchronous;

    /**
     * @param http the HTTP settings of the account
     * @param factory creates the call of an exchange
     * @param strategy makes the calls that the exchange needs
     * @param synchronous whether to block the thread of the route until the response has arrived
     */
    public PolytomicProducer(
            Endpoint endpoint,
            ClientRegistry clients,
            HttpSettings http,
            CallFactory factory,
            CallStrategy strategy,
            RedeliveryDelay redeliveryDelay,
            BooleanSupplier synchronous) {
        super(endpoint);
        this.clients = clients;
        this.http = http;
        this.factory = factory;
        this.strategy = strategy;
        this.redeliveryDelay = redeliveryDelay;
        this.synchronous = synchronous;
    }

    @Override
    public boolean process(Exchange exchange, AsyncCallback callback) {
        try {
            Call call = factory.call(exchange);
            PolytomicClient client = clients.client(
                    http, factory.operation().name(), call.request().subject());
            if (!synchronous.getAsBoolean() && !exchange.isTransacted()) {
                strategy.run(call, client, client.onCallThreads(), (response, failure) -> {
                    end(exchange, call, response, failure);
                    callback.done(false);
                });
                return false;
            }
            strategy.run(
                    call, client, client.onThisThread(), (response, failure) -> end(exchange, call, response, failure));
        } catch (Exception e) {
            fail(exchange, e);
        }
        callback.done(true);
        return true;
    }

    // never throws, because the caller must complete the exchange
    private void end(Exchange exchange, Call call, ApiResponse response, Throwable failure) {
        try {
            factory.settle(exchange, call, failure);
            if (failure == null) {
                succeed(exchange, call, response);
            } else {
                fail(exchange, failure);
                removeIdentifiers(exchange.getMessage(), call);
            }
        } catch (RuntimeException | Error e) {
            String operation = factory.operation().name();
            exchange.setException(new PolytomicException(
                    "%s has ended, but the result could not be set on the message: %s".formatted(operation, e),
                    FailureDetailsBuilder.builder().operation(operation).build(),
                    e));
        }
    }

    private void succeed(Exchange exchange, Call call, ApiResponse response) {
        Message message = exchange.getMessage();
        Object value = response.content().value();
        if (value != null) {
            message.setBody(value);
        }
        if (value instanceof Closeable closeable) {
            closeWithTheExchange(exchange, closeable);
        }
        if (call.request().operation().result().isList()) {
            // consumed: otherwise the next list would begin at this page
            message.removeHeader(PolytomicConstants.PAGE_TOKEN);
        }
        message.setHeader(PolytomicConstants.HTTP_RESPONSE_CODE, response.statusCode());
        message.setHeader(PolytomicConstants.ATTEMPTS, response.attempts());
        MessageHeaders.setOrRemove(message, PolytomicConstants.SERVED_VERSION, response.servedVersion());
        String next = response.content().nextPageToken();
        MessageHeaders.setOrRemove(message, PolytomicConstants.NEXT_PAGE_TOKEN, next.isEmpty() ? null : next);
        redeliveryDelay.afterSuccess(message);
        Map<String, String> produced = call.request().operation().produced();
        if (!produced.isEmpty()) {
            produced.keySet().forEach(identifier -> message.removeHeader(ParameterBinder.header(identifier)));
            setIdentifiers(message, call, response);
        }
    }

    // sets the path parameters too, so that the next step has all ids
    private static void setIdentifiers(Message message, Call call, ApiResponse response) {
        if (response.content().identifiers().isEmpty()) {
            return;
        }
        call.request().values().forEach((parameter, value) -> {
            if (parameter.place() == Parameter.Place.PATH) {
                message.setHeader(ParameterBinder.header(parameter.name()), value);
            }
        });
        response.content()
                .identifiers()
                .forEach((parameter, value) -> message.setHeader(ParameterBinder.header(parameter), value));
    }

    // ids of an earlier call would be mistaken for new ones; the call's own parameters are kept
    private static void removeIdentifiers(Message message, Call call) {
        Set<String> parameters =
                call.request().values().keySet().stream().map(Parameter::name).collect(Collectors.toSet());
        call.request().operation().produced().keySet().stream()
                .filter(identifier -> !parameters.contains(identifier))
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
        MessageHeaders.removeResponseHeaders(message);
        redeliveryDelay.afterFailure(message, failure);
    }

    @Override
    public String toString() {
        return "Producer[" + getEndpoint() + "]";
    }
}
