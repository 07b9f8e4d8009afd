package io.github.camelpolytomic.examples.nightly;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.github.camelpolytomic.model.bulksync.BulkSchemaExecutionStatus;
import io.github.camelpolytomic.model.bulksync.BulkSyncSchemaExecution;
import io.github.camelpolytomic.model.run.BulkSyncRun;
import io.github.camelpolytomic.model.run.RunOutcome;
import io.github.camelpolytomic.model.run.SyncGroupEntry;
import io.github.camelpolytomic.model.run.SyncGroupRun;

/** A schema that did not arrive whole, for whoever looks into it in the morning; a line of the quarantine file. */
record FailedSchema(
        String syncId,
        String sync,
        List<String> executionIds,
        String schema,
        String status,
        String message,
        long rows,
        long errors) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> FAILURES = Set.of(RunOutcome.PARTIAL, RunOutcome.FAILED);
    private static final Set<String> BAD_ENDS =
            Set.of(BulkSchemaExecutionStatus.FAILED, BulkSchemaExecutionStatus.INTERRUPTED);

    /** Those of the runs that failed, in part or as a whole. */
    static List<FailedSchema> of(SyncGroupRun group) {
        return group.runs().stream()
                .filter(entry -> FAILURES.contains(entry.outcome()))
                .flatMap(FailedSchema::of)
                .toList();
    }

    /** It as JSON in a line; half a character, which a Java string can hold and a file cannot, becomes "?". */
    byte[] json() {
        try {
            return JSON.writeValueAsString(this).getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<FailedSchema> of(SyncGroupEntry entry) {
        List<BulkSyncSchemaExecution> schemas =
                entry.run() instanceof BulkSyncRun run ? run.schemas() : List.<BulkSyncSchemaExecution>of();
        return schemas.stream()
                .filter(schema -> BAD_ENDS.contains(schema.status()) || count(schema.errorCount()) > 0)
                .map(schema -> of(entry, schema));
    }

    private static FailedSchema of(SyncGroupEntry entry, BulkSyncSchemaExecution schema) {
        return new FailedSchema(
                entry.syncId(),
                entry.syncName(),
                entry.run().executionIds(),
                schema.schema(),
                schema.status(),
                schema.statusMessage(),
                count(schema.recordCount()),
                count(schema.errorCount()));
    }

    private static long count(Long number) {
        return number == null ? 0 : number;
    }
}
