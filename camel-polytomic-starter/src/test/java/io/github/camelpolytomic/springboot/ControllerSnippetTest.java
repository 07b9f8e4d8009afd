package io.github.camelpolytomic.springboot;

import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.GenericApplicationContext;

import io.github.camelpolytomic.test.Fault;
import io.github.camelpolytomic.test.PolytomicSimulatorExtension;
import io.github.camelpolytomic.test.SampleWorkspace;

import static org.assertj.core.api.Assertions.assertThat;

/** The controller of docs/getting-started.md, with the handler of docs/errors.md, runs as it stands there. */
class ControllerSnippetTest {

    @RegisterExtension
    static final PolytomicSimulatorExtension POLYTOMIC = new PolytomicSimulatorExtension();

    private static ConfigurableApplicationContext application;

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Application {}

    @BeforeAll
    static void start(@TempDir Path directory) throws Exception {
        String controller = snippet("getting-started.md", "class SyncController");
        String handler = snippet("errors.md", "@ExceptionHandler");
        Class<?> type = compile(directory, controller);
        Class<?> advice = compile(directory, """
                package com.example;

                import io.github.camelpolytomic.error.*;
                import org.springframework.http.*;
                import org.springframework.web.bind.annotation.*;

                @RestControllerAdvice
                public class Advice {
                %s
                }
                """.formatted(handler));
        application = new SpringApplicationBuilder(Application.class)
                .initializers((GenericApplicationContext context) -> {
                    context.registerBean(type);
                    context.registerBean(advice);
                })
                .properties(
                        "server.port=0",
                        "server.address=127.0.0.1",
                        "camel.main.shutdown-timeout=1",
                        "camel.component.polytomic.max-retries=0",
                        "camel.component.polytomic.base-url="
                                + POLYTOMIC.simulator().baseUrl(),
                        "camel.component.polytomic.api-key="
                                + POLYTOMIC.simulator().apiKey())
                .run();
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    @Test
    void returnsASyncAndAcceptsIt() throws Exception {
        HttpResponse<String> read = send(request(SampleWorkspace.SHOP_TO_BUCKET).GET());
        assertThat(read.statusCode()).isEqualTo(200);
        ObjectNode sync = (ObjectNode) new ObjectMapper().readTree(read.body());
        assertThat(sync.get("name").asText()).isEqualTo("Shop to bucket");

        sync.put("name", "Renamed");
        HttpResponse<String> updated =
                send(request(SampleWorkspace.SHOP_TO_BUCKET).PUT(BodyPublishers.ofString(sync.toString())));

        assertThat(updated.statusCode()).isEqualTo(200);
        assertThat(new ObjectMapper().readTree(updated.body()).get("name").asText())
                .isEqualTo("Renamed");
    }

    @Test
    void respondsWithTheStatusOfTheHandler() throws Exception {
        HttpResponse<String> unknown = send(request("unknown").GET());

        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.body()).contains("PolytomicNotFoundException").doesNotContain("CamelExecutionException");

        POLYTOMIC.simulator().misbehave(Fault.status(500).once());
        assertThat(send(request(SampleWorkspace.SHOP_TO_BUCKET).GET()).statusCode())
                .isEqualTo(502);
    }

    private static HttpRequest.Builder request(String sync) {
        String port = application.getEnvironment().getProperty("local.server.port");
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/syncs/" + sync))
                .header("Content-Type", "application/json");
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }

    private static String snippet(String page, String content) throws Exception {
        return Pattern.compile("(?s)```java\n(.*?)```")
                .matcher(Files.readString(Path.of("../docs", page)))
                .results()
                .map(block -> block.group(1))
                .filter(block -> block.contains(content))
                .findFirst()
                .orElseThrow();
    }

    private static Class<?> compile(Path directory, String source) throws Exception {
        String name = source.replaceFirst("(?s).*?public class (\\w+).*", "$1");
        Path file = Files.writeString(directory.resolve(name + ".java"), source);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            List<String> options = List.of(
                    "-proc:none", "-d", directory.toString(), "-classpath", System.getProperty("java.class.path"));
            assertThat(compiler.getTask(null, files, null, options, null, files.getJavaFileObjects(file))
                            .call())
                    .isTrue();
        }
        ClassLoader loader =
                new URLClassLoader(new URL[] {directory.toUri().toURL()}, ControllerSnippetTest.class.getClassLoader());
        return loader.loadClass("com.example." + name);
    }
}
