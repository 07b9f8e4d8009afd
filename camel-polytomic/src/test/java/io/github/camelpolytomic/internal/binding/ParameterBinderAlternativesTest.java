package io.github.camelpolytomic.internal.binding;

import java.util.Map;

import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelpolytomic.PolytomicTestSupport;
import io.github.camelpolytomic.error.PolytomicValidationException;

import static org.assertj.core.api.Assertions.assertThat;

/** Of two alternative parameters, a call has exactly one. */
class ParameterBinderAlternativesTest extends PolytomicTestSupport {

    private static final String CALL = "polytomic:getModelSyncTargetFields?apiVersion=2025-09-18&connectionId=c";
    private static final String REFUSAL = "getModelSyncTargetFields requires exactly one of target (option target or"
            + " header CamelPolytomicTarget) and properties (option properties or header CamelPolytomicProperties)";

    @Test
    void areRefusedAtStartIfTheUriSetsBoth() {
        assertThat(refusal(CALL + "&target=Contact&properties=name:people")).isEqualTo(REFUSAL);
    }

    @Test
    void areRefusedIfADynamicUriSetsBoth() throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:dynamic").toD(CALL + "&target=${header.t}&properties=${header.p}");
            }
        });

        PolytomicValidationException refused = failure(
                call("direct:dynamic", Map.of("t", "Contact", "p", "name:people")), PolytomicValidationException.class);

        assertThat(refused).hasMessage(REFUSAL);
        assertThat(simulator.requests()).isEmpty();
    }

    @Test
    void areRefusedIfHeadersSetBoth() {
        Map<String, Object> headers =
                Map.of("CamelPolytomicTarget", "Contact", "CamelPolytomicProperties", Map.of("name", "people"));

        assertThat(failure(call(CALL, headers), PolytomicValidationException.class))
                .hasMessage(REFUSAL);
        assertThat(simulator.requests()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"target=Contact, Properties, target=Contact", "properties=name:people, Target, properties[name]=people"
    })
    void ofTheUriTakesPrecedenceOverTheHeaderOfTheOther(String option, String header, String query) {
        call(CALL + "&" + option, Map.of("CamelPolytomic" + header, "a:b"));

        assertThat(request().rawQuery().replace("%5B", "[").replace("%5D", "]")).isEqualTo(query);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023-04-25", "2024-02-08"})
    void areNoneInOlderVersions(String version) {
        assertThat(refusal(CALL.replace("2025-09-18", version) + "&properties=name:people"))
                .contains("properties", "2025-09-18");
    }
}
