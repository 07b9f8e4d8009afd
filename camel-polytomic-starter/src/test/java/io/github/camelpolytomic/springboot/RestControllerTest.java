package io.github.camelpolytomic.springboot;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringBootVersion;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import io.github.camelpolytomic.model.bulksync.BulkSyncExecution;
import io.github.camelpolytomic.model.bulksync.BulkSyncSchemaExecution;

import static org.assertj.core.api.Assertions.assertThat;

/** A REST controller returns and accepts records, with the mapper that Spring Boot configures: Jackson 2 or 3. */
class RestControllerTest {

    private static final String JSON = """
            {
              "id": "e1",
              "status": "running",
              "record_count": 12,
              "is_resync": false,
              "started_at": "2026-03-04T05:06:07+02:00",
              "schemas": [{"schema": "Account", "record_count": 7, "later_member": ["a"]}],
              "new_in_2027": {"some_flag": true, "list": [1, 2]}
            }
            """;
    private static final BulkSyncExecution RECORD = BulkSyncExecution.builder()
            .id("e1")
            .status("running")
            .recordCount(12L)
            .isResync(false)
            .startedAt(OffsetDateTime.parse("2026-03-04T05:06:07+02:00"))
            .schemas(List.of(BulkSyncSchemaExecution.builder()
                    .schema("Account")
                    .recordCount(7L)
                    .additionalProperties(Map.of("later_member", List.of("a")))
                    .build()))
            .additionalProperties(Map.of("new_in_2027", Map.of("some_flag", true, "list", List.of(1, 2))))
            .build();

    private static ConfigurableApplicationContext application;

    @BeforeAll
    static void start() {
        application = new SpringApplicationBuilder(App.class)
                .properties("server.port=0", "camel.component.polytomic.api-key=k")
                .run();
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    @BeforeEach
    void forget() {
        Executions.received = null;
    }

    @Test
    void hasTheMapperOfItsSpringBoot() throws ClassNotFoundException {
        String mapper = SpringBootVersion.getVersion().startsWith("3.")
                ? "com.fasterxml.jackson.databind.ObjectMapper"
                : "tools.jackson.databind.json.JsonMapper";

        assertThat(application.getBeansOfType(Class.forName(mapper))).isNotEmpty();
    }

    @Test
    void returnsARecord() throws Exception {
        HttpResponse<String> response = send(request().GET());

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(tree(response.body())).isEqualTo(tree(JSON));
    }

    @Test
    void acceptsARecordAsRequestBody() throws Exception {
        HttpResponse<String> response = send(request().POST(BodyPublishers.ofString(JSON)));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(Executions.received).isEqualTo(RECORD);
        assertThat(tree(response.body())).isEqualTo(tree(JSON));
    }

    private static HttpRequest.Builder request() {
        String port = application.getEnvironment().getProperty("local.server.port");
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/executions"))
                .header("Content-Type", "application/json");
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }

    private static Object tree(String json) throws IOException {
        return new ObjectMapper().readTree(json);
    }

    @Configuration
    @EnableAutoConfiguration
    @Import(Executions.class)
    static class App {}

    @RestController
    static class Executions {

        static volatile BulkSyncExecution received;

        @GetMapping("/executions")
        BulkSyncExecution last() {
            return RECORD;
        }

        @PostMapping("/executions")
        BulkSyncExecution save(@RequestBody BulkSyncExecution execution) {
            received = execution;
            return execution;
        }
    }
}
