package io.github.camelpolytomic.internal.producer;

import java.util.concurrent.atomic.AtomicInteger;

import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;

/** Splits the result of a URI, and prints the number of elements. */
final class SmallHeapProgram {

    private static final String ENTRY = "direct:in";

    private SmallHeapProgram() {}

    /** Expects the URI, and the expression to split. */
    public static void main(String[] arguments) throws Exception {
        AtomicInteger elements = new AtomicInteger();
        try (DefaultCamelContext context = new DefaultCamelContext()) {
            context.addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    errorHandler(noErrorHandler());
                    from(ENTRY)
                            .to(arguments[0])
                            .split(simple(arguments[1]))
                            .streaming()
                            .process(exchange -> elements.incrementAndGet());
                }
            });
            context.start();
            Exchange exchange = context.createProducerTemplate().request(ENTRY, empty -> {});
            if (exchange.getException() != null) {
                throw exchange.getException();
            }
        }
        System.out.println("elements: " + elements);
    }
}
