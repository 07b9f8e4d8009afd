package io.github.camelpolytomic;

import java.util.Map;

import org.junit.jupiter.api.Test;

import io.github.camelpolytomic.operation.ApiVersion;
import io.github.camelpolytomic.operation.SampleOperations;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

class VersionsTest {

    @Test
    void thatLackAnOperationAreRefusedWithThoseThatHaveIt() {
        PolytomicConfiguration configuration = new PolytomicConfiguration();
        configuration.setApiKey("key");

        assertThatThrownBy(() ->
                        new CallTemplate(SampleOperations.onlyIn(ApiVersion.V2025_09_18), configuration, Map.of()))
                .hasMessage("newest is not in API version 2023-04-25; these have it: [2025-09-18]");
    }
}
