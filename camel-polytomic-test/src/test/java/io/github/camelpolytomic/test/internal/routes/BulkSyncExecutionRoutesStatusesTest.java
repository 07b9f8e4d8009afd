package io.github.camelpolytomic.test.internal.routes;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelpolytomic.test.SampleSyncTestSupport;
import io.github.camelpolytomic.test.SampleWorkspace;
import io.github.camelpolytomic.test.SimulatedBulkSync;
import io.github.camelpolytomic.test.internal.contract.Json;

import static io.github.camelpolytomic.test.ClientTestSupport.data;
import static io.github.camelpolytomic.test.ClientTestSupport.get;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

class BulkSyncExecutionRoutesStatusesTest extends SampleSyncTestSupport {

    private static final String NEW = "2025-09-18";
    private static final String STATUSES = "/api/bulk/syncs/status?";

    @ParameterizedTest
    @ValueSource(ints = {100, 400})
    void hundredsFitIntoOneRequest(int count) {
        List<String> ids = syncs(count);

        assertThat(Json.texts(data(get(polytomic, NEW, STATUSES + query(ids))), "sync_id"))
                .isEqualTo(ids);
    }

    @Test
    void aThousandAreTooLongForOneRequest() {
        List<String> ids = Stream.generate(UUID::randomUUID)
                .limit(1_000)
                .map(UUID::toString)
                .toList();

        assertThat(get(polytomic, NEW, STATUSES + query(ids)).statusCode()).isEqualTo(414);
        assertThat(polytomic.requests()).isEmpty();
    }

    @Test
    void allAreAnsweredWithoutTheirIds() {
        List<String> ids = syncs(400);

        assertThat(Json.texts(data(get(polytomic, NEW, STATUSES + "all=true")), "sync_id"))
                .containsAll(ids);
    }

    private List<String> syncs(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> SimulatedBulkSync.named("Sync " + i)
                        .source(SampleWorkspace.SHOP)
                        .destination(SampleWorkspace.WAREHOUSE))
                .peek(each -> polytomic.workspace().add(each))
                .map(SimulatedBulkSync::id)
                .toList();
    }

    private static String query(List<String> ids) {
        return ids.stream().map(id -> "sync_id=" + id).collect(joining("&"));
    }
}
