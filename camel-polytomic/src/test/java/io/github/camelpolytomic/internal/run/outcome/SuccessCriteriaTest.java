package io.github.camelpolytomic.internal.run.outcome;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelpolytomic.error.PolytomicRunException;
import io.github.camelpolytomic.internal.run.bulk.BulkSyncService;
import io.github.camelpolytomic.internal.run.sync.Execution;
import io.github.camelpolytomic.internal.run.sync.ExecutionPart;
import io.github.camelpolytomic.internal.run.sync.RunSnapshot;
import io.github.camelpolytomic.model.bulksync.BulkSyncSchemaExecution;
import io.github.camelpolytomic.model.run.BulkSyncRun;
import io.github.camelpolytomic.model.run.BulkSyncRunBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class SuccessCriteriaTest {

    private static final String DEFAULT = "failed,canceled,errors,interrupted";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            failOn     | status      | schemas                 | failure
            DEFAULT    | completed   |                         |
            DEFAULT    | failed      |                         | RunFailed
            DEFAULT    | interrupted |                         | RunFailed
            DEFAULT    | canceled    |                         | RunCanceled
            DEFAULT    | errors      |                         | PartialFailure
            DEFAULT    | new         |                         |
            DEFAULT    |             |                         |
            DEFAULT    | completed   | a=completed b=failed    | PartialFailure
            DEFAULT    | completed   | a=interrupted           | PartialFailure
            DEFAULT    | completed   | a=canceled              | PartialFailure
            DEFAULT    | completed   | a=new b=running         |
            DEFAULT    | new         | a=failed                | PartialFailure
            DEFAULT    | failed      | a=failed                | RunFailed
            DEFAULT    | canceled    | a=failed                | RunCanceled
            DEFAULT    | errors      | a=failed                | PartialFailure
            ""         | failed      | a=failed                |
            ""         | canceled    |                         |
            ""         | errors      |                         |
            ""         | interrupted |                         |
            failed     | interrupted |                         |
            failed     | canceled    | a=failed                |
            failed     | errors      | a=completed             |
            failed     | errors      | a=failed                | PartialFailure
            failed,new | new         |                         | RunFailed
            failed,new | completed   | a=new                   | PartialFailure
            canceled   | failed      | a=failed                |
            completed  | completed   |                         | RunFailed
            """, useHeadersInDisplayName = true)
    void statusesDecide(String failOn, String status, String schemas, String failure) {
        BulkSyncRun run = run(status).schemas(schemas(schemas)).build();
        assertThat(judged(rules(failOn, null, null), run)).isEqualTo(Optional.ofNullable(failure));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            failOn  | rows | percent | status    | records | errors | failure
            DEFAULT |      |         | completed | 100     | 99     |
            DEFAULT | 10   |         | completed | 100     | 10     |
            DEFAULT | 10   |         | completed | 100     | 11     | PartialFailure
            DEFAULT | 0    |         | completed | 100     | 1      | PartialFailure
            DEFAULT | 0    |         | completed | 100     | 0      |
            DEFAULT | 10   |         | errors    | 100     | 10     |
            DEFAULT | 10   |         | errors    | 100     | 11     | PartialFailure
            DEFAULT | 10   |         | errors    | 100     |        | PartialFailure
            DEFAULT | 10   |         | completed | 100     |        |
            DEFAULT |      | 5       | errors    | 100     | 5      |
            DEFAULT |      | 5       | errors    | 100     | 6      | PartialFailure
            DEFAULT |      | 0.5     | completed | 1000    | 5      |
            DEFAULT |      | 0.5     | completed | 1000    | 6      | PartialFailure
            DEFAULT |      | 0       | completed | 0       | 0      |
            DEFAULT |      | 99      | completed | 0       | 1      | PartialFailure
            DEFAULT |      | 99      | completed |         | 1      | PartialFailure
            DEFAULT |      | 100     | completed | 0       | 1      |
            DEFAULT |      | 100     | completed | 10      | 11     | PartialFailure
            DEFAULT | 10   | 5       | errors    | 1000    | 10     |
            DEFAULT | 10   | 5       | errors    | 1000    | 11     | PartialFailure
            DEFAULT | 10   | 5       | errors    | 100     | 6      | PartialFailure
            ""      | 10   |         | errors    | 100     | 11     | PartialFailure
            ""      | 10   |         | new       | 100     | 11     | PartialFailure
            ""      |      | 5       | completed | 100     | 6      | PartialFailure
            DEFAULT | 10   |         | failed    | 100     | 0      | RunFailed
            DEFAULT | 10   |         | canceled  | 100     | 99     | RunCanceled
            """, useHeadersInDisplayName = true)
    void boundsDecideAboutErrors(
            String failOn, Long rows, Double percent, String status, Long records, Long errors, String failure) {
        BulkSyncRun run = run(status).recordCount(records).errorCount(errors).build();
        assertThat(judged(rules(failOn, rows, percent), run)).isEqualTo(Optional.ofNullable(failure));
    }

    @Test
    void aFailedSchemaIsNoMatterOfBounds() {
        BulkSyncRun run =
                run("errors").errorCount(1L).schemas(schemas("a=failed")).build();
        assertThat(judged(rules(DEFAULT, 10L, null), run)).contains("PartialFailure");
    }

    @Test
    void errorsOfTheSchemasAreCountedWhereTheRunTellsNone() {
        BulkSyncRun run = run("completed")
                .schemas(List.of(schema("a", null, 6L), schema("b", null, 5L), schema("c", null, null)))
                .build();
        assertThat(judged(rules(DEFAULT, 11L, null), run)).isEmpty();
        assertThat(judged(rules(DEFAULT, 10L, null), run)).contains("PartialFailure");
    }

    @Test
    void tellsHowARunFailed() {
        BulkSyncRun run = run("failed")
                .statusMessage("Connection refused\n by the  warehouse.")
                .recordCount(1204L)
                .errorCount(1L)
                .schemas(List.of(
                        schema("a", "completed", 0L),
                        schema("b", "completed", 1L),
                        schema("c", "failed", 0L).withStatusMessage("permission denied."),
                        schema("d", "interrupted", null),
                        schema("e", "created", null)))
                .build();
        assertThat(message(DEFAULT, null, null, run))
                .isEqualTo("runBulkSync of syncId=s1, executionId=e1 ended failed: Connection refused by the warehouse."
                        + " Schemas: c (failed: permission denied), d (interrupted), b (completed, 1 error)"
                        + " (1204 records, 1 error)");
    }

    @Test
    void tellsWhatItKnows() {
        BulkSyncRun run =
                run("canceled").executionId(null).schemas(schemas("a=canceled")).build();
        assertThat(message(DEFAULT, null, null, run))
                .isEqualTo("runBulkSync of syncId=s1 ended canceled: the service gave no reason.");
    }

    @Test
    void tellsThatThereAreMoreErrorsThanAllowed() {
        BulkSyncRun run = run("completed")
                .recordCount(100L)
                .errorCount(12L)
                .statusMessage("Done")
                .build();
        assertThat(message(DEFAULT, 10L, null, run))
                .isEqualTo("runBulkSync of syncId=s1, executionId=e1 ended completed with 12 errors, more than"
                        + " maxErrorRows=10 allows: Done. (100 records, 12 errors)");
        assertThat(message(DEFAULT, null, 1.5, run))
                .isEqualTo(
                        "runBulkSync of syncId=s1, executionId=e1 ended completed with 12 errors in 100 records, more"
                                + " than maxErrorPercent=1.5 allows: Done. (100 records, 12 errors)");
    }

    @Test
    void tellsThatOnlySomeSchemasEndedWell() {
        BulkSyncRun run = run("completed")
                .schemas(schemas("a=completed b=failed c=canceled"))
                .build();
        assertThat(message(DEFAULT, null, null, run))
                .isEqualTo("runBulkSync of syncId=s1, executionId=e1 ended completed, but some of its schemas"
                        + " failed. Schemas: b (failed), c (canceled)");
    }

    @Test
    void namesTenSchemasAtMost() {
        List<BulkSyncSchemaExecution> schemas = IntStream.rangeClosed(1, 13)
                .mapToObj(i -> schema("s" + i, "failed", null))
                .toList();
        assertThat(message(DEFAULT, null, null, run("failed").schemas(schemas).build()))
                .endsWith(" s9 (failed), s10 (failed), and 3 more");
    }

    @Test
    void neverQuotesTheServiceAtLength() {
        List<BulkSyncSchemaExecution> schemas = IntStream.rangeClosed(1, 9)
                .mapToObj(i -> schema("s" + i, "failed", null).withStatusMessage("x".repeat(5000)))
                .toList();
        BulkSyncRun run =
                run("failed").statusMessage("x".repeat(5000)).schemas(schemas).build();
        PolytomicRunException failure = check(rules(DEFAULT, null, null), run).orElseThrow();
        assertThat(failure.getMessage().chars().filter(letter -> letter == 'x').count())
                .isBetween(450L, 500L);
        assertThat(failure.getServiceMessage()).hasSize(500).endsWith("x...");
    }

    @Test
    void theExceptionCarriesTheRun() {
        BulkSyncRun run = run("failed").statusMessage("Refused.").build();
        PolytomicRunException failure = check(rules(DEFAULT, null, null), run).orElseThrow();
        assertThat(failure.getRun()).isEqualTo(run.withWaitedMillis(0L));
        assertThat(failure.getOperation()).isEqualTo("runBulkSync");
        assertThat(failure.getServiceMessage()).isEqualTo("Refused.");
        assertThat(failure.isRetryable()).isFalse();
        assertThat(failure.isOutcomeKnown()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                   | ''
            ' , '                | ''
            failed               | failed
            ' failed , new,'     | failed new
            failed,failed        | failed
            """)
    void readsStatuses(String failOn, String expected) {
        assertThat(SuccessCriteria.statuses(failOn))
                .isEqualTo(expected.isEmpty() ? Set.of() : Set.of(expected.split(" ")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            completed | a=completed b=failed c=interrupted d=canceled | b c
            failed    | a=completed b=created c=running d=new         | b c d
            errors    | b=failed a=failed b=failed                    | b a
            completed | a=completed                                   | ''
            canceled  | a=failed                                      | ''
            failed    |                                               | ''
            """)
    void schemasThatFailedAreRunAgain(String status, String schemas, String expected) {
        assertThat(SuccessCriteria.failedParts(
                        snapshot(run(status).schemas(schemas(schemas)).build())))
                .containsExactly(expected.isEmpty() ? new String[0] : expected.split(" "));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 100.1, Double.NaN})
    void refusesWhatIsNoPercentage(double percent) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rules(DEFAULT, null, percent))
                .withMessage("Option maxErrorPercent must be a number from 0 to 100, not " + percent);
    }

    @Test
    void refusesANegativeNumberOfRows() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rules(DEFAULT, -1L, null))
                .withMessage("Option maxErrorRows must be 0 or more, not -1");
    }

    private static SuccessCriteria rules(String failOn, Long rows, Double percent) {
        return new SuccessCriteria(
                SuccessCriteria.statuses(failOn.equals("DEFAULT") ? DEFAULT : failOn), rows, percent);
    }

    private static Optional<PolytomicRunException> check(SuccessCriteria rules, BulkSyncRun run) {
        return rules.check(snapshot(run), "runBulkSync", new BulkSyncService(null, null));
    }

    private static Optional<String> judged(SuccessCriteria rules, BulkSyncRun run) {
        return check(rules, run)
                .map(failure -> failure.getClass().getSimpleName().replaceAll("Polytomic|Exception", ""));
    }

    private static String message(String failOn, Long rows, Double percent, BulkSyncRun run) {
        return check(rules(failOn, rows, percent), run).orElseThrow().getMessage();
    }

    private static RunSnapshot snapshot(BulkSyncRun run) {
        return RunSnapshot.builder()
                .syncId(run.syncId())
                .syncName(run.syncName())
                .execution(Execution.builder()
                        .id(run.executionId())
                        .status(run.status())
                        .statusMessage(run.statusMessage())
                        .recordCount(run.recordCount())
                        .errorCount(run.errorCount())
                        .parts(run.schemas().stream()
                                .map(SuccessCriteriaTest::part)
                                .toList())
                        .build())
                .build();
    }

    private static ExecutionPart part(BulkSyncSchemaExecution schema) {
        return ExecutionPart.builder()
                .name(schema.schema())
                .status(schema.status())
                .statusMessage(schema.statusMessage())
                .recordCount(schema.recordCount())
                .errorCount(schema.errorCount())
                .source(schema)
                .build();
    }

    private static BulkSyncRunBuilder run(String status) {
        return BulkSyncRun.builder().syncId("s1").executionId("e1").status(status);
    }

    private static List<BulkSyncSchemaExecution> schemas(String text) {
        return Stream.ofNullable(text)
                .flatMap(all -> Arrays.stream(all.split(" ")))
                .map(each -> each.split("="))
                .map(each -> schema(each[0], each[1], null))
                .toList();
    }

    private static BulkSyncSchemaExecution schema(String name, String status, Long errors) {
        return BulkSyncSchemaExecution.builder()
                .schema(name)
                .status(status)
                .errorCount(errors)
                .build();
    }
}
