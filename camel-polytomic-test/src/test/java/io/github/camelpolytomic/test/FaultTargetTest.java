package io.github.camelpolytomic.test;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.github.camelpolytomic.test.ClientTestSupport.call;
import static io.github.camelpolytomic.test.ClientTestSupport.get;
import static io.github.camelpolytomic.test.ClientTestSupport.post;
import static org.assertj.core.api.Assertions.assertThat;

class FaultTargetTest extends SampleSyncTestSupport {

    private static final String NEW = "2025-09-18";
    private static final String SYNC = "/api/bulk/syncs/" + SampleWorkspace.CRM_TO_WAREHOUSE;
    private static final String STATUSES = "/api/bulk/syncs/status";
    private static final String ALL = "/api/bulk/syncs/{id}/executions";
    private static final String ONE = ALL + "/{exec_id}";

    private String execution;

    @BeforeEach
    void startARun() {
        sync.nextRun(SimulatedRun.neverEnds());
        execution = sync.startScheduledRun().id();
    }

    @ParameterizedTest
    @CsvSource({
        "POST, " + ALL + ", start",
        "GET, " + ALL + ", list",
        "GET, " + ONE + ", get",
        "POST, " + ONE + "/cancel, cancel",
        "GET, " + STATUSES + ", statuses"
    })
    void aFaultForOneCallLeavesTheOthersAlone(String method, String path, String struck) {
        polytomic.misbehave(Fault.status(503).on(method, path));

        assertThat(status("GET", STATUSES + "?all=true")).isEqualTo(struck.equals("statuses") ? 503 : 200);
        assertThat(status("GET", SYNC + "/executions")).isEqualTo(struck.equals("list") ? 503 : 200);
        assertThat(status("GET", SYNC + "/executions/" + execution)).isEqualTo(struck.equals("get") ? 503 : 200);
        assertThat(status("POST", SYNC + "/executions/" + execution + "/cancel"))
                .isEqualTo(struck.equals("cancel") ? 503 : 200);
        assertThat(post(polytomic, NEW, SYNC + "/executions", "{}").statusCode())
                .isEqualTo(struck.equals("start") ? 503 : 409);
    }

    @Test
    void aFaultForOneCallIsNotUsedUpByOthers() {
        polytomic.misbehave(Fault.status(503).on("GET", STATUSES).times(2));

        assertThat(status("GET", STATUSES + "?all=true")).isEqualTo(503);
        assertThat(status("GET", SYNC)).isEqualTo(200);
        assertThat(status("GET", STATUSES + "?all=true")).isEqualTo(503);
        assertThat(status("GET", STATUSES + "?all=true")).isEqualTo(200);
    }

    @Test
    void aFaultForPartOfAPathIsNotUsedUpByOthers() {
        polytomic.misbehave(Fault.status(503).on(STATUSES).times(2));

        assertThat(status("GET", STATUSES + "?all=true")).isEqualTo(503);
        assertThat(status("GET", SYNC + "/status")).isEqualTo(200);
        assertThat(status("GET", STATUSES + "?all=true")).isEqualTo(503);
        assertThat(status("GET", STATUSES + "?all=true")).isEqualTo(200);
    }

    @Test
    void aRequestMustMeetCallAndPart() {
        String other = "/api/bulk/syncs/" + SampleWorkspace.SHOP_TO_BUCKET + "/executions";
        polytomic.misbehave(Fault.status(503).on("GET", ALL).on(sync.id()));

        assertThat(status("GET", other)).isEqualTo(200);
        assertThat(status("GET", SYNC)).isEqualTo(200);
        assertThat(status("GET", SYNC + "/executions")).isEqualTo(503);
    }

    private int status(String method, String path) {
        return method.equals("GET")
                ? get(polytomic, NEW, path).statusCode()
                : call(polytomic, NEW, method, path, "").statusCode();
    }
}
