package io.github.camelpolytomic.internal.binding;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.apache.camel.Exchange;
import org.apache.camel.component.http.HttpComponent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelpolytomic.PolytomicComponent;
import io.github.camelpolytomic.PolytomicTestSupport;
import io.github.camelpolytomic.error.PolytomicNotFoundException;
import io.github.camelpolytomic.error.PolytomicValidationException;
import io.github.camelpolytomic.internal.client.call.BaseUrl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Options take precedence; parameters that are not set are read from headers. */
class ParameterBinderTest extends PolytomicTestSupport {

    @Test
    void ofTheUriTakesPrecedenceOverTheHeader() {
        call(
                "polytomic:bulkSource?connectionId=fromUri&includeFields=false",
                Map.of("CamelPolytomicConnectionId", "fromHeader", "CamelPolytomicIncludeFields", true));

        assertThat(request().rawPath()).isEqualTo("/api/bulk/source/fromUri");
        assertThat(request().rawQuery()).isEqualTo("include_fields=false");
    }

    @Test
    void thatTheUriLeavesOpenComesFromTheHeader() {
        call(
                "polytomic:bulkSource",
                Map.of(
                        "CamelPolytomicConnectionId", "fromHeader",
                        "CamelPolytomicIncludeFields", true,
                        "CamelPolytomicRefreshSchemas", "FALSE"));

        assertThat(request().rawPath()).isEqualTo("/api/bulk/source/fromHeader");
        assertThat(request().rawQuery()).isEqualTo("include_fields=true&refresh_schemas=false");
    }

    @Test
    void thatTheVersionDoesNotKnowIsNotReadFromItsHeader() {
        call("polytomic:bulkSource?connectionId=c&apiVersion=2024-02-08", Map.of("CamelPolytomicRefreshSchemas", true));

        assertThat(request().rawQuery()).isEmpty();
    }

    @Test
    void thatIsMissingIsNamedWithItsOptionAndItsHeader() {
        PolytomicValidationException missing = failure("polytomic:bulkDestination", PolytomicValidationException.class);

        assertThat(missing)
                .hasMessage("bulkDestination requires connectionId (option connectionId or header"
                        + " CamelPolytomicConnectionId)");
        assertThat(missing.getOperation()).isEqualTo("bulkDestination");
        assertThat(simulator.requests()).isEmpty();
    }

    @Test
    void hasNoHeaderUnderItsAlias() {
        Exchange exchange = call("polytomic:bulkDestination", Map.of("CamelPolytomicId", "x"));

        failure(exchange, PolytomicValidationException.class);
        assertThat(simulator.requests()).isEmpty();
    }

    @Test
    void mayBeGivenTwiceWhenBothAreTheSame() {
        call("polytomic:bulkDestination?id=same&connectionId=same");

        assertThat(request().rawPath()).isEqualTo("/api/bulk/dest/same");
    }

    @Test
    void cannotBeGivenTwiceWithDifferentValues() {
        assertThat(refusal("polytomic:bulkDestination?id=one&connectionId=other"))
                .isEqualTo("Options connectionId and id of bulkDestination are aliases with different values:"
                        + " set only one of them");
    }

    @Test
    void thatTheVersionDoesNotKnowIsRefusedAtStart() {
        assertThat(refusal("polytomic:bulkSource?connectionId=c&refreshSchemas=true&apiVersion=2025-09-18"))
                .isEqualTo("Option refreshSchemas of bulkSource is not available in API version 2025-09-18, only"
                        + " in: [2023-04-25]");
    }

    @Test
    void ofAnotherOperationIsRefusedAtStart() {
        assertThat(refusal("polytomic:bulkDestination?connectionId=c&includeFields=true"))
                .isEqualTo("bulkDestination has no option includeFields");
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes", "1", "", "truth"})
    void thatIsNeitherTrueNorFalseIsRefused(String value) {
        Exchange exchange = call("polytomic:bulkSource?connectionId=c", Map.of("CamelPolytomicIncludeFields", value));

        assertThat(failure(exchange, PolytomicValidationException.class))
                .hasMessage("The header CamelPolytomicIncludeFields must be true or false, not '" + value + "'");
        assertThat(simulator.requests()).isEmpty();
    }

    @Test
    void namesOfOperationsAreSuggestedWhenOneIsMisspelt() {
        assertThat(refusal("polytomic:bulksorce?connectionId=c"))
                .isEqualTo(
                        "Unknown operation 'bulksorce'; similar operations are bulkSource, getBulkSync, runBulkSync");
    }

    @ParameterizedTest
    @ValueSource(strings = {"polytomic", "polytomic?connectionId=c", "polytomic:?connectionId=c"})
    void withoutAnOperationAreRefusedWithAnExample(String uri) {
        assertThat(refusal(uri)).isEqualTo("The URI names no operation; write it like polytomic:bulkSource");
    }

    @Test
    void ofAnUnknownVersionIsRefusedAtStart() {
        assertThat(refusal("polytomic:bulkSource?connectionId=c&apiVersion=2022-12-12"))
                .isEqualTo("Unknown apiVersion 2022-12-12;"
                        + " supported versions are [2023-04-25, 2024-02-08, 2025-09-18]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "callTimeout=0",
                "connectTimeout=0",
                "responseTimeout=0",
                "connectionRequestTimeout=0",
                "maxConnections=0",
                "maxRetries=-1"
            })
    void outOfRangeIsRefusedAtStart(String option) {
        assertThat(refusal("polytomic:bulkSource?connectionId=c&" + option))
                .startsWith("Option " + option.substring(0, option.indexOf('=')) + " must be ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://host", "https://user:geheim@host", "https://host?x=1", "https://", "https://a b"})
    void ofAnUnusableBaseUrlIsRefusedAtStart(String url) {
        component.getConfiguration().setBaseUrl(url);

        assertThat(refusal("polytomic:bulkSource?connectionId=c"))
                .startsWith("Option baseUrl is invalid because ")
                .endsWith("; write it like https://app.polytomic.com")
                .doesNotContain("geheim");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://host:0 | its port is not a number from 1 to 65535",
                "https://host:65536/x | its port is not a number from 1 to 65535",
                "https://host:99999999999 | its port is not a number from 1 to 65535",
                "https://my_host:443x | its port is not a number from 1 to 65535",
                "https://b\u00fccher.example | its host name is not ASCII: use the Punycode form (xn--)",
                "https://fa\u00df.example:8443 | its host name is not ASCII: use the Punycode form (xn--)",
                "https:///path | it has no host name",
                "https://:8080 | it has no host name",
                "https://a..b | its host name is invalid",
                "https://-host | its host name is invalid",
                "https://a$b | its host name is invalid",
                "https://me:geheim@my_host | it contains a user name or password; use the credential options"
            })
    void ofABaseUrlThatIsNoneSaysWhy(String url, String reason) {
        component.getConfiguration().setBaseUrl(url);

        assertThat(refusal("polytomic:bulkSource?connectionId=c"))
                .isEqualTo("Option baseUrl is invalid because " + reason + "; write it like https://app.polytomic.com");
    }

    @Test
    void ofAPortOutOfRangeNamesItsOption() {
        PolytomicComponent other = new PolytomicComponent();
        other.setAllowedBaseUrls("https://host:70000");

        assertThatThrownBy(() -> context.addComponent("other", other))
                .hasMessageStartingWith("Option allowedBaseUrls is invalid because its port is not a number from 1 to");
    }

    @ParameterizedTest
    @CsvSource({
        "HTTPS://My_Host.Example:443/, https://my_host.example",
        "my_host:8443, https://my_host:8443",
        "http://my_host:80/a/, http://my_host/a",
        "http://[::1]:8080/a, http://[::1]:8080/a",
        "https://host:/a, https://host/a",
        "https://host/pr\u00e4fix/a%20b/\u20ac, https://host/pr%C3%A4fix/a%20b/%E2%82%AC",
        "https://my_host/pr\u00e4fix, https://my_host/pr%C3%A4fix"
    })
    void ofABaseUrlIsReadAsItIsMeant(String url, String read) {
        assertThat(BaseUrl.of(url)).hasToString(read).isEqualTo(BaseUrl.of(read));
    }

    @Test
    void ofABaseUrlMayHoldAnUnderscoreAndCharactersThatAreNotInAscii() {
        HttpComponent http = context.getComponent("http", HttpComponent.class);
        http.setProxyHost("127.0.0.1");
        http.setProxyPort(Integer.parseInt(simulator.baseUrl().replaceAll(".*:", "")));
        component.getConfiguration().setBaseUrl("http://my_host:8080/pr\u00e4fix");

        Exchange exchange = call("polytomic:bulkSource?connectionId=c");

        assertThat((Throwable) exchange.getException()).isInstanceOf(PolytomicNotFoundException.class);
        assertThat(request().header("Host")).contains("my_host:8080");
        assertThat(request().rawPath()).isEqualTo("/pr%C3%A4fix/api/bulk/source/c");
    }

    @Test
    void cannotMakeAnOperationAConsumer() {
        assertThatThrownBy(() -> context.getEndpoint("polytomic:bulkSource").createConsumer(exchange -> {}))
                .hasMessage("polytomic:bulkSource cannot be used in from(): call every operation of this"
                        + " component with to()");
    }

    @Test
    void isReadFromAHeaderOfAnotherTypeAsCamelWould() {
        call("polytomic:bulkSource", Map.of("CamelPolytomicConnectionId", "c1".getBytes(StandardCharsets.UTF_8)));

        assertThat(request().rawPath()).isEqualTo("/api/bulk/source/c1");
    }

    @Test
    void ofAPathIsNotTakenFromAHeaderWithSeveralValues() {
        Exchange exchange = call("polytomic:startBulkSync", Map.of("CamelPolytomicSyncId", List.of("one", "other")));

        assertThat(failure(exchange, PolytomicValidationException.class))
                .hasMessage("The header CamelPolytomicSyncId has several values, but only one is allowed");
        assertThat(simulator.requests()).isEmpty();
    }

    @Test
    void isNeverTakenFromTheMessageBody() {
        template.send("polytomic:bulkSource?connectionId=c", exchange -> exchange.getMessage()
                .setBody("{\"connectionId\":\"other\"}"));

        assertThat(request().rawPath()).isEqualTo("/api/bulk/source/c");
        assertThat(request().body()).isEmpty();
        assertThat(request().header("Content-Type")).isEmpty();
    }
}
