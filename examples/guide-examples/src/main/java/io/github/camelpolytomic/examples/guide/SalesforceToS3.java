package io.github.camelpolytomic.examples.guide;

import java.util.List;
import java.util.Map;

import org.apache.camel.Exchange;
import org.apache.camel.PropertyInject;
import org.apache.camel.builder.RouteBuilder;

import io.github.camelpolytomic.model.bulksync.BulkSchedule;
import io.github.camelpolytomic.model.bulksync.BulkSyncMode;
import io.github.camelpolytomic.model.bulksync.BulkSyncSchema;
import io.github.camelpolytomic.model.bulksync.CreateBulkSyncRequest;
import io.github.camelpolytomic.model.bulksync.PatchBulkSyncSchemasRequest;
import io.github.camelpolytomic.model.bulksync.ScheduleFrequency;
import io.github.camelpolytomic.model.bulksync.SchemaConfiguration;
import io.github.camelpolytomic.model.connections.CreateConnectionRequest;

/** Salesforce to S3, for API version 2024-02-08: as the others, and changes which schemas the sync takes along. */
final class SalesforceToS3 extends RouteBuilder {

    @PropertyInject("salesforce.domain")
    String domain;

    @PropertyInject("s3.bucket")
    String bucket;

    @PropertyInject("s3.region")
    String region;

    @PropertyInject("s3.access-key-id")
    String accessKeyId;

    @PropertyInject("s3.secret-access-key")
    String secretAccessKey;

    @Override
    public void configure() {
        from("direct:salesforce-to-s3")
                .routeId("salesforce-to-s3")
                // whoever sends to this route gets the exception and reports it
                .errorHandler(noErrorHandler())
                .setBody(exchange -> salesforce())
                .to("polytomic:createConnection")
                .to("direct:sign-in")
                .setVariable("source", simple("${body.id}"))
                .log("Salesforce is connected: ${body.id}. Next: connect S3.")
                .setBody(exchange -> s3())
                .to("polytomic:createConnection")
                .setVariable("destination", simple("${body.id}"))
                .log("S3 is connected: ${body.id}. Next: make the sync, when the schemas of Salesforce are known.")
                .setBody(SalesforceToS3::sync)
                .to("polytomic:createBulkSync?awaitSchemaCache=2m")
                .log("The sync is made: ${body.id}. Next: take along one more schema.")
                .setBody(exchange -> oneMoreSchema())
                .to("polytomic:patchBulkSyncSchemas")
                .to("polytomic:listBulkSyncSchemas?enabled=true")
                .split(body())
                .log("It takes along ${body.id} as ${body.outputName}.")
                .end()
                .log("Next: start it.")
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

    private CreateConnectionRequest s3() {
        return CreateConnectionRequest.builder()
                .name("S3")
                .type("s3")
                .configuration(Map.of(
                        "s3_bucket_name", bucket,
                        "s3_bucket_region", region,
                        "aws_access_key_id", accessKeyId,
                        "aws_secret_access_key", secretAccessKey))
                .build();
    }

    private static CreateBulkSyncRequest sync(Exchange exchange) {
        return CreateBulkSyncRequest.builder()
                .name("Salesforce to S3")
                .mode(BulkSyncMode.SNAPSHOT)
                .sourceConnectionId(exchange.getVariable("source", String.class))
                .destinationConnectionId(exchange.getVariable("destination", String.class))
                .destinationConfiguration(Map.of("path", "salesforce", "format", "parquet"))
                .schemas(List.of(SchemaConfiguration.of("Account"), SchemaConfiguration.of("Contact")))
                .schedule(BulkSchedule.builder()
                        .frequency(ScheduleFrequency.WEEKLY)
                        .dayOfWeek("monday")
                        .hour("4")
                        .minute("30")
                        .build())
                // the schedule waits for polytomic:activateBulkSync
                .active(false)
                .build();
    }

    private static PatchBulkSyncSchemasRequest oneMoreSchema() {
        return PatchBulkSyncSchemasRequest.builder()
                .schemas(List.of(
                        BulkSyncSchema.builder().id("Opportunity").enabled(true).build()))
                .build();
    }
}
