package io.github.camelpolytomic.internal.producer;

import java.util.concurrent.atomic.AtomicInteger;

import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;

/** Splits what a URI gives, and says how many elements there were. */
final class SmallHeapProgram {

    private static final String ENTRY = "direct:in";

    private SmallHeapProgram() {}

    /** Takes the URI, and an expression for what is to be split. */
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
