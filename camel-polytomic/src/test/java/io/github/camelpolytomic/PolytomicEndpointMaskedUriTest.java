package io.github.camelpolytomic;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelpolytomic.internal.binding.MaskedUri;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

/** The masked URI contains no secret, and masking a hostile URI takes no longer. */
class PolytomicEndpointMaskedUriTest extends PolytomicTestSupport {

    private static final int LONG = 1_000_000;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "polytomic:getBulkSync?syncId=s | polytomic:getBulkSync?syncId=s",
                "polytomic:x?apiKey=k&a=b | polytomic:x?apiKey=xxxxxx&a=b",
                "polytomic:x?a=b&apiKey=RAW(k)&c=d | polytomic:x?a=b&apiKey=xxxxxx&c=d",
                "polytomic:x?apiKey=RAW(a)b)&c=d | polytomic:x?apiKey=xxxxxx&c=d",
                "polytomic:x?apiKey=RAW(a)b) | polytomic:x?apiKey=xxxxxx",
                "polytomic:x?partnerKey=RAW{a}b&c}&d=e | polytomic:x?partnerKey=xxxxxx&d=e",
                "polytomic:x?deploymentKey=RAW(a&b=c)&d=e | polytomic:x?deploymentKey=xxxxxx&d=e",
                "polytomic:x?deploymentKey=RAW(a&b=c | polytomic:x?deploymentKey=xxxxxx",
                "polytomic:x?api-key=k | polytomic:x?api-key=xxxxxx",
                "polytomic:x?partner-key=k&DEPLOYMENTKEY=k | polytomic:x?partner-key=xxxxxx&DEPLOYMENTKEY=xxxxxx",
                "polytomic:x?apiKey=k&partnerKey=k&password=k | polytomic:x?apiKey=xxxxxx&partnerKey=xxxxxx&password=xxxxxx",
                "polytomic:x?name=a?b&apiKey=k | polytomic:x?name=a?b&apiKey=xxxxxx",
                "polytomic:x?name=RAW(a?password=k&c) | polytomic:x?name=RAW(a?password=xxxxxx&c)",
                "polytomic:x?flag&apiKey=k | polytomic:x?flag&apiKey=xxxxxx",
                "polytomic:x?apiKey= | polytomic:x?apiKey=xxxxxx",
                "polytomic:x?progressTo=log:a?token=k | polytomic:x?progressTo=log:a?token=xxxxxx",
                "polytomic:x?progressTo=log%3Aa%3Ftoken%3Dk&a=b | polytomic:x?progressTo=log:a?token=xxxxxx&a=b",
                "polytomic:x?progressTo=RAW(log:a?token=k)&a=b | polytomic:x?progressTo=RAW(log:a?token=xxxxxx&a=b",
                "polytomic:x?progressTo=log%ZZ | polytomic:x?progressTo=xxxxxx",
                "polytomic:x?baseUrl=https://me:k@host:80/p | polytomic:x?baseUrl=https://me:xxxxxx@host:80/p",
                "polytomic:x?baseUrl=https://host:80/p&name=a@b | polytomic:x?baseUrl=https://host:80/p&name=a@b",
                "polytomic:x | polytomic:x",
                "polytomic:x? | polytomic:x?",
            })
    void hasNoSecret(String uri, String masked) {
        assertThat(MaskedUri.of(uri)).isEqualTo(masked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?",
                "&",
                "=",
                "?a",
                "&a=",
                "&apiKey",
                "?apikey?",
                "token",
                "&progressTo=",
                "://",
                "://a:",
                "@:",
                "%25",
                "RAW(",
                ")",
                "&RAW(apiKey"
            })
    void takesATimeThatGrowsWithItsLengthOnly(String part) {
        String uri = "polytomic:x?name=" + part.repeat(LONG / part.length()) + "&apiKey=secret";

        String masked = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> MaskedUri.of(uri));

        assertThat(masked).doesNotContain("secret");
    }

    @Test
    void isThatOfAnEndpointAndItsProducers() throws Exception {
        String name = "?".repeat(LONG) + "&";
        PolytomicEndpoint endpoint = (PolytomicEndpoint) assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> new PolytomicEndpoint(
                        "polytomic:x?name=RAW(" + name + ")&apiKey=RAW(a)b)",
                        component,
                        PolytomicOperation.getBulkSync,
                        component.getConfiguration(),
                        false));

        assertThat(endpoint.getEndpointUri()).endsWith("&apiKey=xxxxxx");
        assertThat(assertTimeoutPreemptively(Duration.ofSeconds(20), endpoint::toString))
                .isEqualTo(endpoint.getEndpointUri());
        assertThat(context.getEndpoint("polytomic:getBulkSync?syncId=s")
                        .createProducer()
                        .toString())
                .isEqualTo("Producer[polytomic://getBulkSync?syncId=s]");
        assertThat(context.getEndpoint("polytomic:runBulkSync?syncId=s")
                        .createProducer()
                        .toString())
                .isEqualTo("Producer[polytomic://runBulkSync?syncId=s]");
    }
}
