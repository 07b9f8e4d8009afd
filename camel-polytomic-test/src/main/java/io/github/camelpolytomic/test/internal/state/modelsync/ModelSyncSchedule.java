package io.github.camelpolytomic.test.internal.state.modelsync;

import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.camelpolytomic.test.internal.contract.ApiException;
import io.github.camelpolytomic.test.internal.contract.RequestBody;
import io.github.camelpolytomic.test.internal.state.sync.ScheduleRule;

/** The schedule of a model sync: at times, after other syncs, or after a job of dbt Cloud. */
final class ModelSyncSchedule {

    private ModelSyncSchedule() {}

    /** Reads a schedule; one without a frequency is manual. */
    static ObjectNode read(ObjectNode given) {
        RequestBody body = new RequestBody(given);
        ObjectNode rule = ScheduleRule.read(
                given.hasNonNull("frequency") ? given : given.deepCopy().put("frequency", "manual"));
        switch (rule.path("frequency").asText()) {
            case "runafter" -> rule.set("run_after", runAfter(new RequestBody(body.requiredObject("run_after"))));
            case "dbtcloud" -> {
                rule.put("connection_id", body.requiredText("connection_id"));
                rule.put("job_id", body.integer("job_id").orElseThrow(() -> missing("job_id")));
            }
            default -> {}
        }
        body.flag("run_after_success_only").ifPresent(only -> rule.put("run_after_success_only", only));
        given.properties().stream()
                .filter(member -> !rule.has(member.getKey()))
                .forEach(member -> rule.set(member.getKey(), member.getValue()));
        return rule;
    }

    private static ObjectNode runAfter(RequestBody body) {
        boolean isEmpty = Stream.of("sync_ids", "bulk_sync_ids")
                .allMatch(member -> body.texts(member).orElse(List.of()).isEmpty());
        if (isEmpty) {
            throw missing("run_after.sync_ids or run_after.bulk_sync_ids");
        }
        return body.json();
    }

    private static ApiException missing(String member) {
        return ApiException.badRequest(member + " is required");
    }
}
