package io.github.camelpolytomic.internal.producer;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.github.camelpolytomic.option.OutputFormat;

import static org.assertj.core.api.Assertions.assertThat;

/** Streams of any size need a small heap only. Each case runs in its own Java process. */
@Timeout(300)
class StreamingBodyHeapTest {

    private static final int SCHEMAS = 21_000;
    private static final int EXECUTIONS = 200_000;

    @Test
    void takesASourceOf200Megabytes() throws Exception {
        try (PageServer server = new PageServer(SCHEMAS, 0)) {
            Child child = split("bulkSource?connectionId=c&streaming=true&baseUrl=" + server.url(), "${body}", 64);

            assertThat(server.sentBytes()).isGreaterThan(200_000_000);
            assertThat(child.output()).contains("elements: " + SCHEMAS);
            assertThat(child.exitCode()).isZero();
        }
    }

    @Test
    void doesNotTakeTheSameSourceWhole() throws Exception {
        try (PageServer server = new PageServer(SCHEMAS, 0)) {
            Child child = split(
                    "bulkSource?connectionId=c&maxResponseSize=1000000000&baseUrl=" + server.url(),
                    "${body.schemas}",
                    64);

            assertThat(child.output()).contains("OutOfMemoryError").doesNotContain("elements:");
            assertThat(child.exitCode()).isNotZero();
        }
    }

    @Test
    void takesAListOf200000Executions() throws Exception {
        try (PageServer server = new PageServer(EXECUTIONS, 500)) {
            Child child = split("listBulkSyncExecutions?syncId=s&paging=stream&baseUrl=" + server.url(), "${body}", 32);

            assertThat(child.output()).contains("elements: " + EXECUTIONS);
            assertThat(child.exitCode()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(OutputFormat.class)
    void takesTheResponseToAStartWithHalfAMillionEmptySchemas(OutputFormat format) throws Exception {
        String body = "{\"data\":{\"id\":\"e\",\"schemas\":[" + "{},".repeat(500_000) + "{}]}}";
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(body.getBytes(StandardCharsets.UTF_8));
            exchange.close();
        });
        server.start();
        try {
            Child child = split(
                    "startBulkSync?syncId=s&outputFormat=" + format + "&baseUrl=http://127.0.0.1:"
                            + server.getAddress().getPort(),
                    "${header.CamelPolytomicExecutionId}",
                    104);

            assertThat(child.output()).contains("elements: 1");
            assertThat(child.exitCode()).isZero();
        } finally {
            server.stop(0);
        }
    }

    private static Child split(String uri, String expression, int megabytes) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + megabytes + "m",
                        "-XX:+UseSerialGC",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SmallHeapProgram.class.getName(),
                        "polytomic:" + uri + "&apiKey=key",
                        expression)
                .redirectErrorStream(true)
                .start();
        try {
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            return new Child(output, process.exitValue());
        } finally {
            process.destroyForcibly();
        }
    }

    private record Child(String output, int exitCode) {}
}
