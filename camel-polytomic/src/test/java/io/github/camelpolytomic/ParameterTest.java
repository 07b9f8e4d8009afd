package io.github.camelpolytomic;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelpolytomic.error.PolytomicValidationException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What the URI says stands; what it leaves open is filled from the message. */
class ParameterTest extends PolytomicTestSupport {

    @Test
    void ofTheUriStandsAgainstTheHeader() {
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
                .hasMessage("bulkDestination needs connectionId"
                        + " (option connectionId or header CamelPolytomicConnectionId)");
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
                .isEqualTo("Options connectionId and id of bulkDestination mean the same, but differ: set one of them");
    }

    @Test
    void thatTheVersionDoesNotKnowIsRefusedAtStart() {
        assertThat(refusal("polytomic:bulkSource?connectionId=c&refreshSchemas=true&apiVersion=2025-09-18"))
                .isEqualTo("Option refreshSchemas of bulkSource is not known to API version 2025-09-18;"
                        + " these have it: [2023-04-25]");
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
                .isEqualTo("There is no operation 'bulksorce'; the nearest are bulkSource, getBulkSync, runBulkSync");
    }

    @ParameterizedTest
    @ValueSource(strings = {"polytomic", "polytomic?connectionId=c", "polytomic:?connectionId=c"})
    void withoutAnOperationAreRefusedWithAnExample(String uri) {
        assertThat(refusal(uri)).isEqualTo("The URI names no operation; write it like polytomic:bulkSource");
    }

    @Test
    void ofAnUnknownVersionIsRefusedAtStart() {
        assertThat(refusal("polytomic:bulkSource?connectionId=c&apiVersion=2022-12-12"))
                .isEqualTo("apiVersion 2022-12-12 is not known;"
                        + " the known ones are [2023-04-25, 2024-02-08, 2025-09-18]");
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
                .startsWith("Option baseUrl is not usable because ")
                .endsWith("; write it like https://app.polytomic.com")
                .doesNotContain("geheim");
    }

    @Test
    void cannotMakeAnOperationAConsumer() {
        assertThatThrownBy(() -> context.getEndpoint("polytomic:bulkSource").createConsumer(exchange -> {}))
                .hasMessage("polytomic:bulkSource cannot stand in from():"
                        + " every operation of this component is called with to()");
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
                .hasMessage("The header CamelPolytomicSyncId holds several values where one is needed");
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
