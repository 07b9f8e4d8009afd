package io.github.camelpolytomic.internal.management;

import java.time.Duration;
import java.util.List;
import javax.management.openmbean.CompositeData;
import javax.management.openmbean.TabularData;

import org.junit.jupiter.api.Test;

import io.github.camelpolytomic.model.run.RunInFlight;

import static org.assertj.core.api.Assertions.assertThat;

class RunTableTest {

    private static final RunInFlight RUN =
            new RunInFlight("runBulkSync", "s1", "Nightly", "e1", "waiting", "running", Duration.ofMinutes(90));

    @Test
    void hasAllThatIsKnownOfARun() {
        CompositeData row = RunTable.of(List.of(RUN)).get(new Object[] {1});

        assertThat(row.get("operation")).isEqualTo("runBulkSync");
        assertThat(row.get("syncId")).isEqualTo("s1");
        assertThat(row.get("syncName")).isEqualTo("Nightly");
        assertThat(row.get("executionId")).isEqualTo("e1");
        assertThat(row.get("stage")).isEqualTo("waiting");
        assertThat(row.get("status")).isEqualTo("running");
        assertThat(row.get("age")).isEqualTo("1h30m");
        assertThat(row.get("ageMillis")).isEqualTo(5_400_000L);
    }

    @Test
    void hasTwoRowsForTwoThatWaitForTheSame() {
        TabularData table = RunTable.of(List.of(RUN, RUN));

        assertThat(table.size()).isEqualTo(2);
    }
}
