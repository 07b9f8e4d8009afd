package io.github.camelpolytomic.examples.recipes;

import java.util.List;

import org.apache.camel.Exchange;
import org.apache.camel.LoggingLevel;
import org.apache.camel.builder.RouteBuilder;

import io.github.camelpolytomic.error.PolytomicRunException;
import io.github.camelpolytomic.model.bulksync.BulkSync;
import io.github.camelpolytomic.option.PolytomicConstants;

/** A REST service that starts a sync by its name, responds at once, and reports the state of the execution later. */
public final class StartAndAskLater extends RouteBuilder {

    @Override
    public void configure() {
        rest("/syncs")
                .post("/executions")
                .to("direct:start")
                .get("/{syncId}/executions/{executionId}")
                .to("direct:state");

        from("direct:start")
                .routeId("start")
                .routeConfigurationId("http-errors")
                .setVariable("name", header("name"))
                .removeHeaders("*")
                .filter(variable("name").isNull())
                .process(exchange -> HttpErrors.problem(exchange, 400, "The parameter name is missing", null))
                .stop()
                .end()
                .to("polytomic:listBulkSyncs")
                .process(StartAndAskLater::select)
                .to("polytomic:startBulkSync?outputFormat=json")
                .wireTap("direct:follow")
                .setHeader(
                        "Location",
                        simple("/syncs/${header.CamelPolytomicSyncId}"
                                + "/executions/${header.CamelPolytomicExecutionId}"))
                .setHeader(Exchange.CONTENT_TYPE, constant("application/json"))
                .setHeader(Exchange.HTTP_RESPONSE_CODE, constant(202));

        from("direct:state")
                .routeId("state")
                .routeConfigurationId("http-errors")
                .setHeader(PolytomicConstants.SYNC_ID, header("syncId"))
                .setHeader(PolytomicConstants.EXECUTION_ID, header("executionId"))
                .removeHeaders("*", "CamelPolytomic*")
                .to("polytomic:getBulkSyncExecution?outputFormat=json")
                .setHeader(Exchange.CONTENT_TYPE, constant("application/json"));

        from("direct:follow")
                .routeId("follow")
                .onException(PolytomicRunException.class)
                .handled(true)
                .log(LoggingLevel.WARN, "${exception.message}")
                .end()
                .to("polytomic:awaitBulkSyncExecution?timeout=6h")
                .log("Execution ${body.executionId}: ${body.status}, ${body.recordCount} records");
    }

    /** Sets the id of the sync with the name, or responds with a problem if there is not exactly one. */
    private static void select(Exchange exchange) {
        String name = exchange.getVariable("name", String.class);
        List<?> syncs = exchange.getMessage().getBody(List.class);
        List<String> ids = syncs.stream()
                .map(BulkSync.class::cast)
                .filter(sync -> name.equals(sync.name()))
                .map(BulkSync::id)
                .toList();
        exchange.getMessage().setBody(null);
        if (ids.size() == 1) {
            exchange.getMessage().setHeader(PolytomicConstants.SYNC_ID, ids.get(0));
            return;
        }
        if (ids.isEmpty()) {
            HttpErrors.problem(exchange, 404, "No sync has this name", null);
        } else {
            HttpErrors.problem(exchange, 409, "Several syncs have this name", null);
        }
        exchange.setRouteStop(true);
    }
}
