package io.github.camelpolytomic.internal.producer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.builder.RouteBuilder;

import io.github.camelpolytomic.PolytomicTestSupport;

import static org.assertj.core.api.Assertions.assertThat;

/** Reads streams in routes. */
public abstract class StreamTestSupport extends PolytomicTestSupport {

    /** The elements that {@link #split} has processed so far. */
    protected final List<Object> handedOut = new ArrayList<>();

    /** Returns the exchange after a call whose body is split with streaming. */
    protected Exchange split(String uri, Map<String, ?> headers) throws Exception {
        return split(uri, exchange -> headers.forEach(exchange.getMessage()::setHeader));
    }

    /** The same, with a prepared message. */
    protected Exchange split(String uri, Processor message) throws Exception {
        String entry = "direct:split" + context.getRoutesSize();
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                errorHandler(noErrorHandler());
                from(entry)
                        .to(uri)
                        .split(body())
                        .streaming()
                        .stopOnException()
                        .process(exchange -> handedOut.add(exchange.getMessage().getBody()));
            }
        });
        return template.send(entry, message);
    }

    protected Exchange split(String uri) throws Exception {
        return split(uri, Map.of());
    }

    /** Returns all elements of a stream that must not fail. */
    protected List<Object> elements(String uri) throws Exception {
        Exchange exchange = split(uri);
        assertThat((Throwable) exchange.getException()).isNull();
        return handedOut;
    }
}
