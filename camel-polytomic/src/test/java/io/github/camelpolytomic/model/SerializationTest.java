package io.github.camelpolytomic.model;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.github.camelpolytomic.error.FailureDetails;
import io.github.camelpolytomic.error.PolytomicGroupRunException;
import io.github.camelpolytomic.error.PolytomicPartialFailureException;
import io.github.camelpolytomic.error.PolytomicRunException;
import io.github.camelpolytomic.error.PolytomicStaleException;
import io.github.camelpolytomic.model.bulksync.BulkSyncSchemaExecution;
import io.github.camelpolytomic.model.run.BulkSyncRun;
import io.github.camelpolytomic.model.run.SyncFreshness;
import io.github.camelpolytomic.model.run.SyncGroupEntry;
import io.github.camelpolytomic.model.run.SyncGroupRun;

import static org.assertj.core.api.Assertions.assertThat;

/** Records, and exceptions with their details, support Java serialization, as queues and caches use it. */
class SerializationTest extends RecordTestSupport {

    private static final BulkSyncRun RUN = BulkSyncRun.builder()
            .syncId("s")
            .executionIds(List.of("e1", "e2"))
            .schemas(List.of(BulkSyncSchemaExecution.builder().schema("orders").build()))
            .build();

    static Stream<PolytomicRecord> samples() {
        return Stream.concat(
                ContractRecordTest.allSamples()
                        .map(sample -> record((String) sample.get()[0], (Class<?>) sample.get()[1])),
                RunRecordTest.records());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void keepsARecord(PolytomicRecord sample) throws Exception {
        assertThat(copy(sample)).isEqualTo(sample).hasToString(sample.toString());
    }

    @ParameterizedTest
    @MethodSource("recordTypes")
    void keepsUnknownMembers(Class<? extends PolytomicRecord> type) throws Exception {
        PolytomicRecord sample =
                ANY_MAPPER.readValue("{\"future\":{\"list\":[1,2.50,null,true,\"text\",{}],\"large\":1e400}}", type);

        assertThat(copy(sample)).isEqualTo(sample);
        assertThat(copy(sample).additionalProperties()).isEqualTo(sample.additionalProperties());
    }

    @Test
    void keepsTheRunOfAnException() throws Exception {
        PolytomicRunException failed = new PolytomicPartialFailureException("m", details(), RUN);

        PolytomicRunException copy = copy(failed);

        assertThat(copy).hasMessage("m");
        assertThat(copy.getRun()).isEqualTo(RUN);
        assertThat(copy.getOperation()).isEqualTo("runBulkSync");
    }

    @Test
    void keepsTheGroupOfAnException() throws Exception {
        SyncGroupRun group = SyncGroupRun.builder()
                .select("name:*")
                .runs(List.of(SyncGroupEntry.builder().syncId("s").run(RUN).build()))
                .build();
        PolytomicRunException failed = new PolytomicPartialFailureException("m", details(), RUN);

        PolytomicGroupRunException copy =
                copy(new PolytomicGroupRunException("all", details(), group, List.of(failed)));

        assertThat(copy.getGroup()).isEqualTo(group);
        assertThat(copy.getFailures()).singleElement().satisfies(failure -> {
            assertThat(failure).hasMessage("m").isSameAs(copy.getCause());
            assertThat(((PolytomicRunException) failure).getRun()).isEqualTo(RUN);
        });
    }

    @Test
    void keepsTheFreshnessOfAnException() throws Exception {
        SyncFreshness stale = SyncFreshness.builder().syncId("s").run(RUN).build();

        assertThat(copy(new PolytomicStaleException("m", details(), stale)).getFreshness())
                .isEqualTo(stale);
    }

    private static FailureDetails details() {
        return FailureDetails.beforeSending("runBulkSync");
    }

    private static PolytomicRecord record(String sample, Class<?> type) {
        try {
            return (PolytomicRecord) read(sample(sample), type);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static <T> T copy(T object) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(object);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (T) in.readObject();
        }
    }
}
