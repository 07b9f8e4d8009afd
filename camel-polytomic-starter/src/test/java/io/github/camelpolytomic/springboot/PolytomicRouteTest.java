package io.github.camelpolytomic.springboot;

import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import io.github.camelpolytomic.model.bulksync.BulkDestination;
import io.github.camelpolytomic.model.bulksync.BulkSource;
import io.github.camelpolytomic.model.schemas.BulkSourceSchema;
import io.github.camelpolytomic.test.SampleWorkspace;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(
        properties = {
            "camel.component.polytomic.api-version=2024-02-08",
            "app.crm=" + SampleWorkspace.CRM,
            "app.warehouse=" + SampleWorkspace.WAREHOUSE
        })
class PolytomicRouteTest extends SimulatedAccountTestSupport {

    @Autowired
    ProducerTemplate template;

    @Test
    void aRouteReadsTheSourceOfAConnection() {
        BulkSource source = template.requestBody("direct:source", null, BulkSource.class);

        assertThat(source.schemas()).extracting(BulkSourceSchema::id).contains("Account");
    }

    @Test
    void aRouteReadsTheDestinationOfAConnection() {
        BulkDestination destination = template.requestBody("direct:destination", null, BulkDestination.class);

        assertThat(destination.modes()).isNotEmpty();
    }

    @Test
    void theKeyOfThePropertiesIsSent() {
        template.requestBody("direct:source", (Object) null);

        assertThat(POLYTOMIC.simulator().requests()).singleElement().satisfies(request -> assertThat(
                        request.header("Authorization"))
                .hasValue("Bearer " + SampleWorkspace.API_KEY));
    }

    @Test
    void theApiVersionOfThePropertiesIsRequested() {
        template.requestBody("direct:source", (Object) null);

        assertThat(POLYTOMIC.simulator().requests()).singleElement().satisfies(request -> assertThat(
                        request.header("X-Polytomic-Version"))
                .hasValue("2024-02-08"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023-04-25", "2024-02-08", "2025-09-18"})
    void anEndpointAsksForAnotherApiVersion(String version) {
        template.requestBodyAndHeader("direct:versioned", null, "version", version, BulkSource.class);

        assertThat(POLYTOMIC.simulator().requests()).singleElement().satisfies(request -> assertThat(
                        request.header("X-Polytomic-Version"))
                .hasValue(version));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023-04-25", "2024-02-08", "2025-09-18"})
    void eachApiVersionGivesTheSameRecord(String version) {
        BulkSource source =
                template.requestBodyAndHeader("direct:versioned", null, "version", version, BulkSource.class);

        assertThat(source.schemas()).extracting(BulkSourceSchema::id).contains("Account");
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Application {

        @Bean
        RouteBuilder catalogRoutes() {
            return new RouteBuilder() {
                @Override
                public void configure() {
                    from("direct:source").to("polytomic:bulkSource?connectionId={{app.crm}}");
                    from("direct:destination").to("polytomic:bulkDestination?id={{app.warehouse}}");
                    from("direct:versioned")
                            .toD("polytomic:bulkSource?connectionId={{app.crm}}&apiVersion=${header.version}");
                }
            };
        }
    }
}
