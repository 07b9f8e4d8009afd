package io.github.camelpolytomic.test.internal.state.sync;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.camelpolytomic.test.internal.contract.Json;
import io.github.camelpolytomic.test.internal.state.organization.Actor;

/** A schedule of a sync, with the JSON forms of the API. */
public record SyncSchedule(
        String id, boolean isDefault, ObjectNode rule, Instant created, Instant updated, Actor actor) {

    static SyncSchedule create(boolean isDefault, ObjectNode rule, Instant now, Actor actor) {
        return new SyncSchedule(UUID.randomUUID().toString(), isDefault, rule, now, now, actor);
    }

    SyncSchedule changedTo(ObjectNode other, Instant now) {
        return other.equals(rule) ? this : new SyncSchedule(id, isDefault, other, created, now, actor);
    }

    /** The member {@code schedule} of a sync before 2025-09-18. */
    ObjectNode oldJson() {
        return rule.deepCopy();
    }

    /** A schedule inside a sync since 2025-09-18. */
    ObjectNode json() {
        ObjectNode json = Json.object().put("id", id).setAll(rule.deepCopy());
        json.remove("multi");
        if (isDefault) {
            json.remove(List.of("selective_mode", "resync_mode", "schemas"));
        } else {
            putIfAbsent(json);
        }
        json.put("created_at", created.toString()).set("created_by", actor.json());
        json.put("updated_at", updated.toString()).set("updated_by", actor.json());
        return json;
    }

    /** A schedule of the schedule operations: camelCase, and without an id, as in the contract. */
    public ObjectNode camelCaseJson(String syncId) {
        ObjectNode complete = rule.deepCopy();
        putIfAbsent(complete);
        ObjectNode json = Json.object().put("syncId", syncId).put("isDefault", isDefault);
        json.set("frequency", complete.get("frequency"));
        copy(complete, json, "minute", "minute");
        copy(complete, json, "hour", "hour");
        copy(complete, json, "day_of_week", "dayOfWeek");
        copy(complete, json, "day_of_month", "dayOfMonth");
        copy(complete, json, "month", "month");
        copy(complete, json, "selective_mode", "selectiveMode");
        copy(complete, json, "resync_mode", "syncMode");
        copy(complete, json, "schemas", "schemas");
        return json.put("createdAt", created.toString())
                .put("createdBy", actor.id())
                .put("updatedAt", updated.toString())
                .put("updatedBy", actor.id());
    }

    /** The schedule behind a run, in the events of that run. */
    ObjectNode eventJson() {
        return Json.object().put("frequency", rule.path("frequency").asText()).put("id", id);
    }

    private static void putIfAbsent(ObjectNode rule) {
        if (!rule.has("selective_mode")) {
            rule.put("selective_mode", "none");
        }
        if (!rule.has("resync_mode")) {
            rule.put("resync_mode", "normal");
        }
        if (!rule.has("schemas")) {
            rule.putArray("schemas");
        }
    }

    private static void copy(ObjectNode from, ObjectNode to, String name, String otherName) {
        if (from.has(name)) {
            to.set(otherName, from.get(name));
        }
    }
}
