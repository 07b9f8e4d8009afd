package io.github.camelpolytomic.examples.guide;

import java.util.List;
import java.util.Map;

import org.apache.camel.Exchange;
import org.apache.camel.PropertyInject;
import org.apache.camel.builder.RouteBuilder;

import io.github.camelpolytomic.model.bulksync.BulkSyncDefaultSchedule;
import io.github.camelpolytomic.model.bulksync.BulkSyncMode;
import io.github.camelpolytomic.model.bulksync.CreateBulkSyncRequest;
import io.github.camelpolytomic.model.bulksync.ScheduleFrequency;
import io.github.camelpolytomic.model.bulksync.SchemaConfiguration;
import io.github.camelpolytomic.model.connections.CreateConnectionRequest;

/** Salesforce to Snowflake, for API version 2025-09-18, in which a sync has a default schedule. */
final class SalesforceToSnowflake extends RouteBuilder {

    @PropertyInject("salesforce.domain")
    String domain;

    @PropertyInject("snowflake.account")
    String account;

    @PropertyInject("snowflake.username")
    String username;

    @PropertyInject("snowflake.password")
    String password;

    @PropertyInject("snowflake.dbname")
    String dbname;

    @Override
    public void configure() {
        from("direct:salesforce-to-snowflake")
                .routeId("salesforce-to-snowflake")
                // whoever sends to this route gets the exception and reports it
                .errorHandler(noErrorHandler())
                .setBody(exchange -> salesforce())
                .to("polytomic:createConnection")
                .to("direct:sign-in")
                .setVariable("source", simple("${body.id}"))
                .log("Salesforce is connected: ${body.id}. Next: connect Snowflake.")
                .setBody(exchange -> snowflake())
                .to("polytomic:createConnection")
                .setVariable("destination", simple("${body.id}"))
                .log(
                        "Snowflake is connected: ${body.id}. Next: make the sync, when the schemas of Salesforce are known.")
                .setBody(SalesforceToSnowflake::sync)
                .to("polytomic:createBulkSync?awaitSchemaCache=2m")
                .log("The sync is made: ${body.id}. Next: start it.")
                .to("polytomic:startBulkSync")
                .log("An execution is started: ${body.id}, ${body.status}. Next: see how it goes.")
                .to("polytomic:getBulkSyncExecution")
                .log("The execution is ${body.status}, ${body.recordCount} records so far.");
    }

    private CreateConnectionRequest salesforce() {
        return CreateConnectionRequest.builder()
                .name("Salesforce")
                .type("salesforce")
                .configuration(Map.of("domain", domain))
                .build();
    }

    private CreateConnectionRequest snowflake() {
        return CreateConnectionRequest.builder()
                .name("Snowflake")
                .type("snowflake")
                .configuration(Map.of(
                        "account", account,
                        "username", username,
                        "password", password,
                        "dbname", dbname))
                .build();
    }

    private static CreateBulkSyncRequest sync(Exchange exchange) {
        return CreateBulkSyncRequest.builder()
                .name("Salesforce to Snowflake")
                .mode(BulkSyncMode.REPLICATE)
                .sourceConnectionId(exchange.getVariable("source", String.class))
                .destinationConnectionId(exchange.getVariable("destination", String.class))
                .destinationConfiguration(Map.of("schema", "salesforce"))
                .schemas(List.of(SchemaConfiguration.of("Account"), SchemaConfiguration.of("Contact")))
                .defaultSchedule(BulkSyncDefaultSchedule.builder()
                        .frequency(ScheduleFrequency.HOURLY)
                        .minute("15")
                        .build())
                // the schedule waits for polytomic:activateBulkSync
                .active(false)
                .build();
    }
}
