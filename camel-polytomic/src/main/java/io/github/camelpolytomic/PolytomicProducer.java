package io.github.camelpolytomic;

import org.apache.camel.AsyncCallback;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.support.DefaultAsyncProducer;

import io.github.camelpolytomic.client.Answer;
import io.github.camelpolytomic.client.Call;
import io.github.camelpolytomic.client.PolytomicClient;

/** Makes one call of the API for each exchange, and holds no thread of the route meanwhile. */
final class PolytomicProducer extends DefaultAsyncProducer {

    private final CallTemplate template;
    private final SharedClients clients;
    private final boolean synchronous;

    PolytomicProducer(PolytomicEndpoint endpoint, CallTemplate template, SharedClients clients) {
        super(endpoint);
        this.template = template;
        this.clients = clients;
        this.synchronous = endpoint.isSynchronous();
    }

    @Override
    public boolean process(Exchange exchange, AsyncCallback callback) {
        try {
            Call call = template.call(exchange.getMessage(), DynamicParameters.of(exchange));
            PolytomicClient client = clients.client(template.http());
            if (!synchronous && !exchange.isTransacted()) {
                client.submit(call, (answer, failure) -> complete(exchange, answer, failure, callback));
                return false;
            }
            write(exchange, client.call(call));
        } catch (Exception e) {
            exchange.setException(e);
        }
        callback.done(true);
        return true;
    }

    private static void complete(Exchange exchange, Answer answer, Throwable failure, AsyncCallback callback) {
        if (failure == null) {
            write(exchange, answer);
        } else {
            exchange.setException(failure);
        }
        callback.done(false);
    }

    private static void write(Exchange exchange, Answer answer) {
        Message message = exchange.getMessage();
        message.setBody(answer.value());
        message.setHeader(PolytomicConstants.HTTP_RESPONSE_CODE, answer.statusCode());
        message.setHeader(PolytomicConstants.ATTEMPTS, answer.attempts());
        if (answer.servedVersion() == null) {
            message.removeHeader(PolytomicConstants.SERVED_VERSION);
        } else {
            message.setHeader(PolytomicConstants.SERVED_VERSION, answer.servedVersion());
        }
    }
}
