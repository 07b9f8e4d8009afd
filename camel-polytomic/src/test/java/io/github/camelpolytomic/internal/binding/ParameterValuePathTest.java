package io.github.camelpolytomic.internal.binding;

import java.util.Map;

import org.apache.camel.Exchange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelpolytomic.PolytomicTestSupport;
import io.github.camelpolytomic.error.PolytomicValidationException;
import io.github.camelpolytomic.model.bulksync.BulkSource;
import io.github.camelpolytomic.test.SimulatedConnection;
import io.github.camelpolytomic.test.SimulatedField;
import io.github.camelpolytomic.test.SimulatedSchema;

import static org.assertj.core.api.Assertions.assertThat;

/** Any id remains one segment of the path, or nothing is sent. */
class ParameterValuePathTest extends PolytomicTestSupport {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "a/b, a%2Fb",
                "../x, ..%2Fx",
                "ä ö, %C3%A4%20%C3%B6",
                "%, %25",
                "%2F, %252F",
                "a?x=1, a%3Fx%3D1",
                "a#f, a%23f",
                "a;b=c, a%3Bb%3Dc",
                "a+b&c, a%2Bb%26c",
                "..., ...",
                "a\\b, a%5Cb",
                "日本, %E6%97%A5%E6%9C%AC",
                "public.users, public.users",
                "~x_y-z, ~x_y-z"
            })
    void staysOneSegment(String id, String encoded) {
        simulator
                .workspace()
                .add(SimulatedConnection.named("odd")
                        .id(id)
                        .type("postgresql")
                        .schema(SimulatedSchema.named("t").field(SimulatedField.of("f", "number"))));

        Exchange exchange = call("polytomic:bulkSource", Map.of("CamelPolytomicConnectionId", id));

        assertThat((Throwable) exchange.getException()).isNull();
        assertThat(exchange.getMessage().getBody(BulkSource.class).schemas()).hasSize(1);
        assertThat(request().rawPath()).isEqualTo("/api/bulk/source/" + encoded);
        assertThat(request().rawQuery()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nX-Injected: 1", "a\nb", "a\tb"})
    void hasItsControlCharactersEncoded(String id) {
        call("polytomic:bulkSource", Map.of("CamelPolytomicConnectionId", id));

        assertThat(request().rawPath()).matches("/api/bulk/source/a%0[D0A9][A-Za-z0-9%-]*");
        assertThat(request().header("X-Injected")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "%2e", "%2E%2e", ".%2E"})
    void isRefusedBeforeAnythingIsSentWhenItWouldMoveTheCall(String id) {
        Exchange exchange = call("polytomic:bulkSource", Map.of("CamelPolytomicConnectionId", id));

        PolytomicValidationException refused = failure(exchange, PolytomicValidationException.class);
        assertThat(refused).hasMessage("connectionId cannot be '" + id + "': it cannot be part of a path");
        assertThat(refused.getAttempts()).isZero();
        assertThat(refused.getStatusCode()).isZero();
        assertThat(refused.isRetryable()).isFalse();
        assertThat(simulator.requests()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {".", "..", "%252e"})
    void isRefusedAtStartWhenTheUriHoldsIt(String id) {
        assertThat(refusal("polytomic:bulkSource?connectionId=" + id))
                .startsWith("connectionId cannot be '")
                .endsWith("': it cannot be part of a path");
    }
}
