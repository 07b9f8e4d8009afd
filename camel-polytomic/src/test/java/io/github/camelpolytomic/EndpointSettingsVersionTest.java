package io.github.camelpolytomic;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class EndpointSettingsVersionTest extends PolytomicTestSupport {

    @Test
    void thatLackAnOperationAreRefusedWithThoseThatHaveIt() {
        assertThat(refusal("polytomic:getBulkSyncExecutionConsoleLogs?syncId=s&executionId=e"))
                .isEqualTo("getBulkSyncExecutionConsoleLogs is not available in API version 2023-04-25, only in:"
                        + " [2025-09-18]");
        assertThat(refusal("polytomic:listBulkSyncSchedules?syncId=s"))
                .isEqualTo("listBulkSyncSchedules is not available in API version 2023-04-25, only in:"
                        + " [2024-02-08, 2025-09-18]");
    }
}
