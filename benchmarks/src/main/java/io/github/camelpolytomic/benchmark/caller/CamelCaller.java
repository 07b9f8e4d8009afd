package io.github.camelpolytomic.benchmark.caller;

import java.util.concurrent.CompletableFuture;

import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.LambdaRouteBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;

/** An application with one route, called with a {@code ProducerTemplate}. */
public final class CamelCaller implements Caller {

    private final DefaultCamelContext context = new DefaultCamelContext();
    private final ProducerTemplate template;
    private final Endpoint entry;

    public CamelCaller(LambdaRouteBuilder route) throws Exception {
        // statistics are not measured
        context.disableJMX();
        RouteBuilder.addRoutes(context, route);
        context.start();
        template = context.createProducerTemplate();
        entry = context.getEndpoint(Routes.ENTRY);
    }

    @Override
    public Object call() {
        return template.requestBody(entry, (Object) null);
    }

    /** To be called before {@link #send()}: the sending thread starts the calls, as suits a route that does not block. */
    public CamelCaller sendingOnThisThread() {
        template.setThreadedAsyncMode(false);
        return this;
    }

    /** Makes one call and does not wait; by default a thread of the template's pool starts it. */
    public CompletableFuture<Exchange> send() {
        return template.asyncSend(entry, exchange -> {});
    }

    @Override
    public void close() {
        context.stop();
    }
}
