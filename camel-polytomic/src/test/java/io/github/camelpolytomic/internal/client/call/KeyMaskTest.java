package io.github.camelpolytomic.internal.client.call;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.camel.Exchange;
import org.apache.logging.log4j.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelpolytomic.LogRecorder;
import io.github.camelpolytomic.PolytomicTestSupport;
import io.github.camelpolytomic.chaos.WireServer;
import io.github.camelpolytomic.error.PolytomicException;
import io.github.camelpolytomic.error.PolytomicMalformedResponseException;
import io.github.camelpolytomic.error.PolytomicValidationException;
import io.github.camelpolytomic.test.Fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** A key in a response is masked, with any escaping of its characters. */
class KeyMaskTest extends PolytomicTestSupport {

    private static final String KEY = "Secret/Key+of<&>-4711";
    private static final String TOKEN =
            Base64.getEncoder().encodeToString(("org:" + KEY).getBytes(StandardCharsets.US_ASCII));
    private static final String CALL = "polytomic:bulkSource?connectionId=c&maxRetries=0&authOrganizationId=org"
            + "&partnerKey=RAW(" + KEY + ")&baseUrl=";

    static Stream<Arguments> escapes() {
        UnaryOperator<String> json = each("\\u%04x");
        UnaryOperator<String> upper = each("\\u%04X");
        UnaryOperator<String> uri = each("%%%02x");
        UnaryOperator<String> html = each("&#%d;");
        UnaryOperator<String> hex = each("&#x%x;");
        return Stream.of(
                arguments("plain", UnaryOperator.identity()),
                arguments("JSON", json),
                arguments("JSON in capitals", upper),
                arguments("slash in JSON", (UnaryOperator<String>) text -> text.replace("/", "\\/")),
                arguments("first letter", (UnaryOperator<String>)
                        text -> json.apply(text.substring(0, 1)) + text.substring(1)),
                arguments("URI", uri),
                arguments("HTML", html),
                arguments("HTML in hexadecimal digits", hex),
                arguments("HTML by name", (UnaryOperator<String>) KeyMaskTest::byName),
                arguments("URI in JSON", (UnaryOperator<String>) text -> json.apply(uri.apply(text))),
                arguments("JSON in JSON", (UnaryOperator<String>)
                        text -> json.apply(text).replace("\\", "\\\\")));
    }

    private static String byName(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&apos;");
    }

    private static UnaryOperator<String> each(String format) {
        return text -> text.chars().mapToObj(c -> format.formatted(c)).collect(Collectors.joining());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("escapes")
    void standsNowhere(String name, UnaryOperator<String> escape) {
        for (String secret : Stream.of(KEY, TOKEN).toList()) {
            String said = "before " + escape.apply(secret) + " between " + escape.apply(secret) + " after";
            simulator.behave();
            simulator.misbehave(
                    Fault.body(422, "application/json", "{\"key\":\"" + said + "\",\"message\":\"" + said + "\"}")
                            .header("X-Request-Id", said));

            PolytomicException error = failure(CALL + simulator.baseUrl(), PolytomicValidationException.class);

            assertThat(error.getServiceMessage()).isEqualTo("before xxxxxx between xxxxxx after");
            assertThat(error.getErrorKey()).isEqualTo("before xxxxxx between xxxxxx after");
            assertThat(error.getRequestId()).isEqualTo("before xxxxxx between xxxxxx after");
            assertThat(error.getResponseBody()).contains("\"before xxxxxx between xxxxxx after\"");
            assertThat(error.getMessage())
                    .contains("xxxxxx")
                    .doesNotContain(escape.apply(secret).substring(0, 4));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("escapes")
    void standsNowhereWhereTheBodyIsCutWithinIt(String name, UnaryOperator<String> escape) {
        String escaped = escape.apply(KEY);
        for (int length = escaped.length() / 2; length < Math.min(escaped.length(), 128); length++) {
            simulator.behave();
            simulator.misbehave(Fault.body(200, "text/html", "<p>".repeat(60).substring(0, 128 - length) + escaped));

            assertThat(failure(CALL + simulator.baseUrl(), PolytomicMalformedResponseException.class)
                            .getResponseBody())
                    .endsWith("xxxxxx")
                    .doesNotContain(escaped.substring(0, escaped.length() / 3));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 OK\r\nAuthorization Bearer KEY\r\n\r\n",
                "HTTP/1.1 abc KEY\r\n\r\n",
                "Bearer KEY what\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: KEY\r\n\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: KEY\r\n\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nKEY\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\nKEY\r\n\r\n",
                "HTTP/1.1 200 OK\r\nX-Polytomic-Version: KEY\r\nContent-Length: 2\r\n\r\n{}"
            })
    void standsInNoCauseAndNoLog(String answer) {
        byte[] raw = answer.replace("KEY", KEY).getBytes(StandardCharsets.US_ASCII);
        try (LogRecorder log = new LogRecorder();
                WireServer service = new WireServer((request, connection) -> {
                    connection.getOutputStream().write(raw);
                    return false;
                })) {
            log.listen(Map.of("io.github.camelpolytomic", Level.DEBUG));

            Exception error = call(CALL + service.url()).getException();

            StringWriter trace = new StringWriter();
            error.printStackTrace(new PrintWriter(trace));
            assertThat(trace.toString()).doesNotContain(KEY);
            assertThat(log.lines()).noneMatch(line -> line.contains(KEY));
        }
    }

    @Test
    void standsInNoWarningOfAnotherVersion() {
        simulator.misbehave(
                Fault.body(200, "application/json", "{\"data\":{}}").header("X-Polytomic-Version", "v-" + KEY));
        try (LogRecorder log = new LogRecorder()) {
            log.listen(Map.of("io.github.camelpolytomic", Level.WARN));

            Exchange exchange = call(CALL + simulator.baseUrl());

            assertThat(log.lines()).singleElement().asString().contains("API version v-xxxxxx although");
            assertThat(exchange.getMessage().getHeader("CamelPolytomicServedVersion"))
                    .isEqualTo("v-xxxxxx");
        }
    }

    @Test
    void standsNowhereWithTheFiveNamesOfHtml() {
        Credentials credentials = Credentials.of("k\"e'y&o<f>4711", null, null, null);

        assertThat(credentials.mask("a k&quot;e&apos;y&amp;o&lt;f&gt;4711 b")).isEqualTo("a xxxxxx b");
        assertThat(credentials.mask("a k&quot;e&apos;y&am")).isEqualTo("a xxxxxx");
        assertThat(credentials.mask("a &quot; &nbsp; b")).isEqualTo("a &quot; &nbsp; b");
    }

    @Test
    void leavesOtherTextsAsTheyAre() {
        String body = "{\"key\":\"a\",\"message\":\"100% of \\u0061 & \\/ &#97; %41\"}";
        simulator.misbehave(Fault.body(422, "application/json", body));

        PolytomicException error = failure(CALL + simulator.baseUrl(), PolytomicValidationException.class);

        assertThat(error.getServiceMessage()).isEqualTo("100% of a & / &#97; %41");
        assertThat(error.getResponseBody()).isEqualTo(body);
    }
}
