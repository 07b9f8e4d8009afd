package io.github.camelpolytomic.model;

import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.github.camelpolytomic.model.bulksync.BulkSyncSchemaExecution;
import io.github.camelpolytomic.model.run.BulkSyncRun;
import io.github.camelpolytomic.model.run.SyncFreshness;
import io.github.camelpolytomic.model.run.SyncGroupEntry;
import io.github.camelpolytomic.model.run.SyncGroupRun;

import static org.assertj.core.api.Assertions.assertThat;

/** Any mapper writes and reads the component's own records, like those of the API. */
class RunRecordTest {

    private static final OffsetDateTime TIME = OffsetDateTime.parse("2026-03-01T02:00:00Z");
    private static final BulkSyncRun RUN = BulkSyncRun.builder()
            .syncId("s")
            .syncName("Nightly")
            .executionId("e2")
            .executionIds(List.of("e1", "e2"))
            .origin("started")
            .status("completed")
            .statusMessage("well")
            .createdAt(TIME)
            .startedAt(TIME.plusSeconds(1))
            .completedAt(TIME.plusHours(1))
            .recordCount(1200L)
            .errorCount(3L)
            .warningCount(1L)
            .schemas(List.of(BulkSyncSchemaExecution.builder()
                    .schema("orders")
                    .status("completed")
                    .build()))
            .waitedMillis(3_600_000L)
            .build();
    private static final SyncGroupEntry ENTRY = SyncGroupEntry.builder()
            .syncId("s")
            .syncName("Nightly")
            .outcome("partial")
            .error("3 rows were refused")
            .run(RUN)
            .build();

    private final ObjectMapper mapper = new ObjectMapper();

    static Stream<PolytomicRecord> records() {
        return Stream.of(
                RUN,
                ENTRY,
                SyncGroupRun.builder()
                        .select("name:nightly-*")
                        .runs(List.of(ENTRY))
                        .succeeded(0)
                        .failed(1)
                        .notStarted(0)
                        .waitedMillis(1L)
                        .build(),
                SyncFreshness.builder()
                        .syncId("s")
                        .syncName("Nightly")
                        .isFresh(true)
                        .asOf(TIME)
                        .ageMillis(5L)
                        .executionId("e2")
                        .run(RUN)
                        .build());
    }

    @ParameterizedTest
    @MethodSource("records")
    void areReadAsTheyWereWritten(PolytomicRecord written) throws IOException {
        assertThat(written).hasNoNullFieldsOrProperties();
        assertThat(mapper.readValue(mapper.writeValueAsString(written), written.getClass()))
                .isEqualTo(written);
    }

    @Test
    void areSpelledLikeTheApi() throws IOException {
        assertThat(mapper.readTree(mapper.writeValueAsString(RUN)).fieldNames())
                .toIterable()
                .contains("sync_id", "execution_ids", "completed_at", "record_count", "waited_millis");
    }
}
