package io.github.camelpolytomic.test.internal.routes.organization;

import org.junit.jupiter.api.Test;

import io.github.camelpolytomic.test.CallTestSupport;
import io.github.camelpolytomic.test.ModelSyncTestSupport;
import io.github.camelpolytomic.test.internal.contract.Json;

import static io.github.camelpolytomic.test.CallTestSupport.data;
import static io.github.camelpolytomic.test.CallTestSupport.in;
import static org.assertj.core.api.Assertions.assertThat;

class EntityRoutesModelSyncTest extends ModelSyncTestSupport {

    private final CallTestSupport client = in(NEW, polytomic);

    @Test
    void anIdStandsForASync() {
        assertThat(data(client.get("/api/entities/people")))
                .isEqualTo(Json.parseObject(
                        "{\"id\": \"people\", \"type\": \"sync\", \"canonical_path\": \"" + SYNC + "\"}"));
    }

    @Test
    void anIdStandsForAnExecution() {
        String execution = sync.startScheduledRun().id();

        assertThat(data(client.get("/api/entities/" + execution)))
                .isEqualTo(Json.parseObject("""
                {"id": "%1$s", "type": "sync_execution", "canonical_path": "%2$s/executions/%1$s",
                 "relationships": {"sync": {"id": "people", "path": "%2$s"}}}
                """.formatted(execution, SYNC)));
    }
}
