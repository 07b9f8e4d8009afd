package io.github.camelpolytomic.test;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static io.github.camelpolytomic.test.ClientTestSupport.data;
import static io.github.camelpolytomic.test.ClientTestSupport.get;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

class StatusesOfManySyncsTest extends SampleSyncTestSupport {

    private static final String NEW = "2025-09-18";
    private static final String STATUSES = "/api/bulk/syncs/status?";

    @Test
    void aHundredFitIntoOneRequest() {
        List<String> ids = syncs(100);

        assertThat(Json.texts(data(get(polytomic, NEW, STATUSES + query(ids))), "sync_id"))
                .isEqualTo(ids);
    }

    @Test
    void fourHundredAreTooLongForOneRequest() {
        assertThat(get(polytomic, NEW, STATUSES + query(syncs(400))).statusCode())
                .isEqualTo(414);
    }

    @Test
    void allOfThemAreAnsweredWithoutTheirIds() {
        List<String> ids = syncs(400);

        assertThat(Json.texts(data(get(polytomic, NEW, STATUSES + "all=true")), "sync_id"))
                .containsAll(ids);
    }

    private List<String> syncs(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> SimulatedBulkSync.named("Sync " + i)
                        .source(SampleWorkspace.CRM)
                        .destination(SampleWorkspace.WAREHOUSE))
                .peek(each -> polytomic.workspace().add(each))
                .map(SimulatedBulkSync::id)
                .toList();
    }

    private static String query(List<String> ids) {
        return ids.stream().map(id -> "sync_id=" + id).collect(joining("&"));
    }
}
