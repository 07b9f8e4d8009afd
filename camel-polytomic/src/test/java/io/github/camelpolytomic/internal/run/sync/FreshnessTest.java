package io.github.camelpolytomic.internal.run.sync;

import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Executions are written {@code id/status/hour of the end/schema=status+...}, tests with a {@code t} before the id, partial ones with
 * a {@code p}; {@code -} is an absent hour, and executions without an hour were made at three.
 */
class FreshnessTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
            e2/completed/9 e1/completed/8                                              |     | 9 e2
            e2/failed/9 e1/completed/8                                                 |     | 8 e1
            e2/errors/9 e1/completed/8                                                 |     | 8 e1
            e2/canceled/9/a=completed e1/completed/8                                   |     | 8 e1
            te2/completed/9 e1/completed/8                                             |     | 8 e1
            pe2/completed/9/a=completed e1/completed/8                                 |     | 8 e1
            e2/completed/- e1/completed/8                                              |     | 8 e1
            e2/new/9 e1/failed/8                                                       |     | none
            ''                                                                         |     | none
            e2/completed/9/a=completed+b=completed                                     | a b | 9 e2
            e2/failed/9/a=completed+b=failed e1/completed/8/a=completed+b=completed    | a   | 9 e2
            e2/failed/9/a=completed+b=failed e1/completed/8/a=completed+b=completed    | b   | 8 e1
            e2/failed/9/a=completed+b=failed e1/completed/8/a=completed+b=completed    | a b | 8 e1
            pe2/completed/9/a=completed pe1/completed/8/b=completed                    | a b | 8 e1
            pe2/completed/9/a=completed pe1/completed/8/b=completed                    | b a | 8 e1
            te2/completed/9/a=completed e1/errors/8/a=completed                        | a   | 8 e1
            e2/completed/9/a=new e1/completed/8/a=completed                            | a   | 8 e1
            e2/completed/-/a=completed e1/completed/8/a=completed                      | a   | 8 e1
            e2/completed/9/a=completed                                                 | a c | none
            e2/completed/9                                                             | a   | none
            ''                                                                         | a   | none
            """)
    void isAsOf(String executions, String schemas, String expected) {
        assertThat(freshness(schemas)
                        .of(executions(executions))
                        .map(asOf -> asOf.time().getHour() + " " + asOf.executionId()))
                .isEqualTo(Optional.ofNullable(expected));
    }

    @Test
    void aSchemaIsAsOfItsOwnEnd() {
        Execution execution = Execution.builder()
                .id("e1")
                .status("failed")
                .completedAt(at(9))
                .parts(List.of(ExecutionPart.builder()
                        .name("a")
                        .status("completed")
                        .completedAt(at(7))
                        .build()))
                .build();
        assertThat(freshness("a").of(List.of(execution))).contains(new Freshness.AsOf(at(7), "e1"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            e2/failed/9 e1/completed/8                    |     | 5  | true
            e2/failed/9 e1/completed/8                    |     | 10 | true
            e2/failed/9 e1/failed/8                       |     | 7  | false
            e2/failed/9 e1/failed/8                       |     | 8  | false
            e2/failed/9 e1/failed/8                       |     | 9  | true
            e2/failed/9 e1/failed/-                       |     | 3  | false
            e2/failed/9 e1/failed/-                       |     | 4  | true
            pe2/completed/9/a=completed                   | a   | 5  | true
            pe2/completed/9/a=completed                   | a b | 5  | false
            pe2/completed/9/a=completed e1/failed/6/b=new | a b | 5  | false
            pe2/completed/9/a=completed e1/failed/6/b=new | a b | 7  | true
            ''                                            |     | 5  | false
            """)
    void isSettled(String executions, String schemas, int horizon, boolean expected) {
        assertThat(freshness(schemas).isSettledBy(executions(executions), at(horizon)))
                .isEqualTo(expected);
    }

    private static Freshness freshness(String schemas) {
        return new Freshness(
                schemas == null ? List.of() : List.of(schemas.split(" ")),
                execution -> execution.status().equals("completed"),
                InstantSource.system());
    }

    private static List<Execution> executions(String text) {
        return Stream.of(text.split(" "))
                .filter(each -> !each.isEmpty())
                .map(FreshnessTest::execution)
                .toList();
    }

    private static Execution execution(String text) {
        String[] parts = text.split("/");
        String id = parts[0].substring(parts[0].indexOf('e'));
        return Execution.builder()
                .id(id)
                .test(parts[0].startsWith("t"))
                .partial(parts[0].startsWith("p"))
                .status(parts[1])
                .createdAt(at(3))
                .completedAt(parts[2].equals("-") ? null : at(Integer.parseInt(parts[2])))
                .parts(parts.length < 4 ? null : schemas(parts[3]))
                .build();
    }

    private static List<ExecutionPart> schemas(String text) {
        return Arrays.stream(text.split("\\+"))
                .map(each -> each.split("="))
                .map(each ->
                        ExecutionPart.builder().name(each[0]).status(each[1]).build())
                .toList();
    }

    private static OffsetDateTime at(int hour) {
        return OffsetDateTime.of(2026, 2, 3, hour, 0, 0, 0, ZoneOffset.UTC);
    }
}
