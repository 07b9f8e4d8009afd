package io.github.camelpolytomic.internal.binding;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.converter.stream.InputStreamCache;
import org.apache.camel.converter.stream.ReaderCache;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import io.github.camelpolytomic.PolytomicTestSupport;
import io.github.camelpolytomic.error.PolytomicValidationException;
import io.github.camelpolytomic.test.ReceivedRequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** JSON text in any Unicode encoding is sent in UTF-8 without byte order mark. */
class BodyTextEncodingTest extends PolytomicTestSupport {

    private static final String CALL = "polytomic:testConnection?apiVersion=2024-02-08";
    private static final String MARK = "\uFEFF";
    private static final String JSON = """
            {"type": "postgresql", "configuration": {"password": "gehe\\u0069m ü€😀", "port": 5432.00}}
            """;

    @TempDir
    Path directory;

    static Stream<Arguments> encodings() {
        return Stream.of("UTF-8", "UTF-16BE", "UTF-16LE", "UTF-32BE", "UTF-32LE")
                .flatMap(charset -> Stream.of(arguments(charset, ""), arguments(charset, MARK)));
    }

    @ParameterizedTest
    @MethodSource("encodings")
    void inBytesIsRecognized(String charset, String mark) {
        assertThat(sent(bytes(charset, mark)).body()).isEqualTo(JSON.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @MethodSource("encodings")
    void inAStreamIsRecognized(String charset, String mark) {
        assertThat(sent(new ByteArrayInputStream(bytes(charset, mark))).bodyText())
                .isEqualTo(JSON);
    }

    @ParameterizedTest
    @MethodSource("encodings")
    void inACachedStreamIsRecognized(String charset, String mark) {
        InputStreamCache cache = new InputStreamCache(bytes(charset, mark));

        assertThat(sent(cache).bodyText()).isEqualTo(JSON);
        assertThat(cache.read()).isEqualTo(bytes(charset, mark)[0] & 0xff);
    }

    @ParameterizedTest
    @MethodSource("encodings")
    void inAFileIsRecognized(String charset, String mark) throws Exception {
        Path file = Files.write(directory.resolve("request.json"), bytes(charset, mark));
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:file")
                        .pollEnrich("file:" + directory + "?noop=true&idempotent=false")
                        .to(CALL);
            }
        });

        assertThat(sent(file.toFile()).bodyText()).isEqualTo(JSON);
        simulator.forgetRequests();
        template.send("direct:file", exchange -> {});
        assertThat(request().bodyText()).isEqualTo(JSON);
    }

    static Stream<Object> markedTexts() {
        return Stream.of(
                MARK + JSON,
                MARK + MARK + JSON,
                new StringBuilder(MARK + JSON),
                new StringReader(MARK + JSON),
                new ReaderCache(MARK + JSON));
    }

    @ParameterizedTest
    @MethodSource("markedTexts")
    void loosesTheMarkOfAText(Object body) {
        assertThat(sent(body).bodyText()).isEqualTo(JSON);
    }

    @Test
    void isNothingWhenThereIsOnlyAMark() {
        template.send("polytomic:startBulkSync?syncId=s", exchange -> exchange.getMessage()
                .setBody(MARK));

        assertThat(request().bodyText()).isEqualTo("{}");
    }

    static Stream<Object> whatIsNoText() throws IOException {
        return Stream.of(
                JSON.replace("geh", "\uD83D"),
                // an unpaired surrogate, an overlong encoding, an odd number of bytes
                "\0{\0\"\u00d8\u003d\0\"\0:\0001\0}".getBytes(StandardCharsets.ISO_8859_1),
                JSON.replace("ü", "\u00c0\u0080").getBytes(StandardCharsets.ISO_8859_1),
                JSON.replace("ü", "\u00ed\u00a0\u0080").getBytes(StandardCharsets.ISO_8859_1),
                (JSON + "x").substring(0, 9).getBytes(StandardCharsets.ISO_8859_1),
                "{}x".getBytes(StandardCharsets.UTF_16LE),
                new byte[] {0, 0, 0, '{', 0, 0, 0});
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("whatIsNoText")
    void isRefusedWhenItIsNoText(Object body) {
        Exchange exchange = template.send(CALL, sent -> sent.getMessage().setBody(body));

        assertThat(failure(exchange, PolytomicValidationException.class))
                .hasMessageStartingWith("testConnection: the message body is not JSON; set a ");
        assertThat(simulator.requests()).isEmpty();
    }

    @Test
    void isCheckedInTheEncodingInWhichItIsSent() {
        Exchange exchange = template.send("polytomic:createConnection", sent -> sent.getMessage()
                .setBody("{\"name\":\"n\"}".getBytes(StandardCharsets.UTF_16LE)));

        assertThat(failure(exchange, PolytomicValidationException.class))
                .hasMessage("Invalid request of createConnection (API version 2023-04-25): member type is missing"
                        + " or empty");
    }

    private static byte[] bytes(String charset, String mark) {
        return (mark + JSON).getBytes(Charset.forName(charset));
    }

    private ReceivedRequest sent(Object body) {
        template.send(CALL, exchange -> exchange.getMessage().setBody(body));
        return request();
    }
}
