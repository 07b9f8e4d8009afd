package io.github.camelpolytomic.internal.producer;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.Producer;

/**
 * A completed call; a streaming body has been drained.
 *
 * @param body the message body, or the elements of the stream; {@code null} if the call failed
 * @param failure the failure of the call or its stream; {@code null} on success
 */
public record DrainedCall(Object body, Throwable failure) {

    /** Makes a call outside of a route, so that no exchange ends before its stream is read. */
    public static DrainedCall make(CamelContext context, String uri, Processor before) throws Exception {
        try (Producer producer = context.getEndpoint(uri).createProducer()) {
            producer.start();
            Exchange exchange = producer.getEndpoint().createExchange();
            before.process(exchange);
            producer.process(exchange);
            return exchange.getException() == null
                    ? drained(exchange.getMessage().getBody())
                    : new DrainedCall(null, exchange.getException());
        }
    }

    private static DrainedCall drained(Object body) {
        if (!(body instanceof Iterator<?> stream)) {
            return new DrainedCall(body, null);
        }
        List<Object> elements = new ArrayList<>();
        try {
            stream.forEachRemaining(elements::add);
            return new DrainedCall(elements, null);
        } catch (RuntimeException e) {
            return new DrainedCall(null, e.getCause());
        }
    }
}
