package io.github.camelpolytomic.internal.connection;

import java.time.Duration;
import java.util.Arrays;

import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.impl.DefaultCamelContext;

import io.github.camelpolytomic.PolytomicComponent;
import io.github.camelpolytomic.chaos.Flood;

/** Calls a service that responds with floods, more often than the pool has connections, and prints the result. */
final class FloodProgram {

    private FloodProgram() {}

    /** Expects the URL of the service and the names of the floods. */
    public static void main(String[] arguments) throws Exception {
        try (DefaultCamelContext context = new DefaultCamelContext()) {
            PolytomicComponent component = new PolytomicComponent();
            component.getConfiguration().setBaseUrl(arguments[0]);
            component.getConfiguration().setApiKey("key");
            component.getConfiguration().setMaxRetries(0);
            component.getConfiguration().setCallTimeout(Duration.ofSeconds(5));
            context.addComponent("polytomic", component);
            context.start();
            ProducerTemplate template = context.createProducerTemplate();
            for (String flood : Arrays.asList(arguments).subList(1, arguments.length)) {
                for (int i = 0; i < Flood.valueOf(flood).times(); i++) {
                    System.out.println(flood + " " + outcome(template, flood));
                }
                System.out.println("after " + flood + " " + outcome(template, "fine"));
            }
        }
    }

    private static String outcome(ProducerTemplate template, String sync) {
        Exchange exchange = template.send("polytomic:getBulkSync?apiVersion=2025-09-18", sent -> sent.getMessage()
                .setHeader("CamelPolytomicSyncId", sync));
        Exception failure = exchange.getException();
        return failure == null ? "right" : failure.getClass().getSimpleName() + " " + failure.getMessage();
    }
}
