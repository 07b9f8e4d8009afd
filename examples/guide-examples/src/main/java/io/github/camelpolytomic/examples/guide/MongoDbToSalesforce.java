package io.github.camelpolytomic.examples.guide;

import java.util.Map;

import org.apache.camel.PropertyInject;
import org.apache.camel.builder.RouteBuilder;

import io.github.camelpolytomic.model.connections.CreateConnectionRequest;

/**
 * MongoDB to Salesforce, for API version 2023-04-25, as far as possible without models: connects both and lists
 * the schemas of MongoDB.
 */
final class MongoDbToSalesforce extends RouteBuilder {

    @PropertyInject("mongodb.hosts")
    String hosts;

    @PropertyInject("mongodb.username")
    String username;

    @PropertyInject("mongodb.password")
    String password;

    @PropertyInject("salesforce.domain")
    String domain;

    @Override
    public void configure() {
        from("direct:mongodb-to-salesforce")
                .routeId("mongodb-to-salesforce")
                // whoever sends to this route gets the exception and reports it
                .errorHandler(noErrorHandler())
                .setBody(exchange -> mongoDb())
                .to("polytomic:createConnection")
                .setVariable("source", simple("${body.id}"))
                .log("MongoDB is connected: ${body.id}. Next: connect Salesforce.")
                .setBody(exchange -> salesforce())
                .to("polytomic:createConnection")
                .to("direct:sign-in")
                .log("Salesforce is connected: ${body.id}. Next: see what MongoDB offers.")
                .setHeader("CamelPolytomicConnectionId", variable("source"))
                // only this version looks at the source while we wait; for others see the README
                .to("polytomic:bulkSource?refreshSchemas=true")
                .split(simple("${body.schemas}"))
                .log("It offers ${body.id}, with these fields:")
                .split(simple("${body.fields}"))
                .log("  ${body.id}, ${body.type}");
    }

    private CreateConnectionRequest mongoDb() {
        return CreateConnectionRequest.builder()
                .name("MongoDB")
                .type("mongodb")
                .configuration(Map.of("hosts", hosts, "username", username, "password", password))
                .build();
    }

    private CreateConnectionRequest salesforce() {
        return CreateConnectionRequest.builder()
                .name("Salesforce")
                .type("salesforce")
                .configuration(Map.of("domain", domain))
                .build();
    }
}
