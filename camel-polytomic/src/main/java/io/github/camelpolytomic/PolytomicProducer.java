package io.github.camelpolytomic;

import org.apache.camel.AsyncCallback;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.support.DefaultAsyncProducer;

import io.github.camelpolytomic.client.Answer;
import io.github.camelpolytomic.client.Call;
import io.github.camelpolytomic.client.PolytomicClient;
import io.github.camelpolytomic.error.FailureDetails;
import io.github.camelpolytomic.error.PolytomicException;
import io.github.camelpolytomic.error.PolytomicTransportException;

/** Makes one call of the API for each exchange, and holds no thread of the route meanwhile. */
final class PolytomicProducer extends DefaultAsyncProducer {

    private final PolytomicEndpoint endpoint;
    private final CallTemplate template;

    PolytomicProducer(PolytomicEndpoint endpoint, CallTemplate template) {
        super(endpoint);
        this.endpoint = endpoint;
        this.template = template;
    }

    @Override
    public boolean process(Exchange exchange, AsyncCallback callback) {
        try {
            Call call = template.call(exchange.getMessage(), endpoint.dynamicParameters(exchange));
            PolytomicClient client = client(call);
            if (!endpoint.isSynchronous() && !exchange.isTransacted()) {
                client.submit(call, (answer, failure) -> {
                    end(exchange, answer, failure);
                    callback.done(false);
                });
                return false;
            }
            end(exchange, client.call(call), null);
        } catch (Exception e) {
            end(exchange, null, e);
        }
        callback.done(true);
        return true;
    }

    private PolytomicClient client(Call call) throws PolytomicException {
        try {
            return endpoint.getComponent().clients().client(template.http());
        } catch (RuntimeException e) {
            String operation = call.request().operation().name();
            throw new PolytomicTransportException(
                    call.request().subject() + " was not made: " + e.getMessage(),
                    FailureDetails.withoutAnswer(operation, 0, false),
                    false,
                    e);
        }
    }

    // never throws: whoever completes the exchange must get to do so
    private static void end(Exchange exchange, Answer answer, Throwable failure) {
        try {
            Message message = exchange.getMessage();
            if (failure == null) {
                message.setBody(answer.value());
                message.setHeader(PolytomicConstants.HTTP_RESPONSE_CODE, answer.statusCode());
                message.setHeader(PolytomicConstants.ATTEMPTS, answer.attempts());
                setOrRemove(message, PolytomicConstants.SERVED_VERSION, answer.servedVersion());
            } else {
                exchange.setException(failure);
                // the facts of an earlier call are not those of this one
                message.removeHeader(PolytomicConstants.HTTP_RESPONSE_CODE);
                message.removeHeader(PolytomicConstants.ATTEMPTS);
                message.removeHeader(PolytomicConstants.SERVED_VERSION);
            }
        } catch (RuntimeException e) {
            exchange.setException(e);
        }
    }

    private static void setOrRemove(Message message, String header, Object value) {
        if (value == null) {
            message.removeHeader(header);
        } else {
            message.setHeader(header, value);
        }
    }
}
