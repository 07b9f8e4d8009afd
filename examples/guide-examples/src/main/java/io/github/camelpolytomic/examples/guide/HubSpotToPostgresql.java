package io.github.camelpolytomic.examples.guide;

import java.util.List;
import java.util.Map;

import org.apache.camel.Exchange;
import org.apache.camel.PropertyInject;
import org.apache.camel.builder.RouteBuilder;

import io.github.camelpolytomic.model.bulksync.BulkSchedule;
import io.github.camelpolytomic.model.bulksync.BulkSyncMode;
import io.github.camelpolytomic.model.bulksync.CreateBulkSyncRequest;
import io.github.camelpolytomic.model.bulksync.ScheduleFrequency;
import io.github.camelpolytomic.model.bulksync.SchemaConfiguration;
import io.github.camelpolytomic.model.connections.CreateConnectionRequest;

/** HubSpot to PostgreSQL, for API version 2023-04-25: asks who it is, connects both, makes the sync and starts it. */
final class HubSpotToPostgresql extends RouteBuilder {

    @PropertyInject("postgresql.hostname")
    String hostname;

    @PropertyInject("postgresql.port")
    int port;

    @PropertyInject("postgresql.database")
    String database;

    @PropertyInject("postgresql.username")
    String username;

    @PropertyInject("postgresql.password")
    String password;

    @Override
    public void configure() {
        from("direct:hubspot-to-postgresql")
                .routeId("hubspot-to-postgresql")
                // whoever sends to this route gets the exception and reports it
                .errorHandler(noErrorHandler())
                .to("polytomic:getIdentity")
                .log("The key is that of ${body?.email} at ${body.organizationName}. Next: connect HubSpot.")
                .setBody(exchange -> hubSpot())
                .to("polytomic:createConnection")
                .to("direct:sign-in")
                .setVariable("source", simple("${body.id}"))
                .log("HubSpot is connected: ${body.id}. Next: connect PostgreSQL.")
                .setBody(exchange -> postgresql())
                .to("polytomic:createConnection")
                .setVariable("destination", simple("${body.id}"))
                .log("PostgreSQL is connected: ${body.id}. Next: make the sync, when the schemas of HubSpot are known.")
                .setBody(HubSpotToPostgresql::sync)
                .to("polytomic:createBulkSync?awaitSchemaCache=2m")
                .log("The sync is made: ${body.id}. Next: start it.")
                .to("polytomic:startBulkSync")
                .log("An execution is started: ${body.id}, ${body.status}. Next: see how it goes.")
                .to("polytomic:getBulkSyncExecution")
                .log("The execution is ${body.status}, ${body.recordCount} records so far.");
    }

    private static CreateConnectionRequest hubSpot() {
        return CreateConnectionRequest.builder()
                .name("HubSpot")
                .type("hubspot")
                .configuration(Map.of())
                .build();
    }

    private CreateConnectionRequest postgresql() {
        return CreateConnectionRequest.builder()
                .name("PostgreSQL")
                .type("postgresql")
                .configuration(Map.of(
                        "hostname", hostname,
                        "port", port,
                        "database", database,
                        "username", username,
                        "password", password))
                .build();
    }

    private static CreateBulkSyncRequest sync(Exchange exchange) {
        return CreateBulkSyncRequest.builder()
                .name("HubSpot to PostgreSQL")
                .mode(BulkSyncMode.REPLICATE)
                .sourceConnectionId(exchange.getVariable("source", String.class))
                .destinationConnectionId(exchange.getVariable("destination", String.class))
                .destinationConfiguration(Map.of("schema", "hubspot"))
                .schemas(List.of(SchemaConfiguration.of("contacts"), SchemaConfiguration.of("companies")))
                .schedule(BulkSchedule.builder()
                        .frequency(ScheduleFrequency.DAILY)
                        .hour("4")
                        .minute("30")
                        .build())
                // the schedule waits for polytomic:activateBulkSync
                .active(false)
                .build();
    }
}
