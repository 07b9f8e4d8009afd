package io.github.camelpolytomic.test.internal.state.sync;

import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.camelpolytomic.test.internal.contract.ApiException;
import io.github.camelpolytomic.test.internal.contract.Json;
import io.github.camelpolytomic.test.internal.contract.RequestBody;

/** Reads the rule of a schedule into the spelling of the sync's own members, {@code day_of_week}. */
public final class ScheduleRule {

    static final List<String> PARTS = List.of("minute", "hour", "day_of_week", "day_of_month", "month");

    private static final Set<String> FREQUENCIES = Set.of(
            "manual", "continuous", "hourly", "daily", "weekly", "custom", "builder", "runafter", "multi", "dbtcloud");
    private static final Set<String> SELECTIVE_MODES = Set.of("none", "incrementalFields", "nonincrementalFields");
    private static final Set<String> SYNC_MODES = Set.of("normal", "refetch", "resync", "rebuild");
    private static final Set<String> DAYS =
            Set.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

    private ScheduleRule() {}

    /** A default schedule: frequency and time. */
    public static ObjectNode read(ObjectNode given) {
        RequestBody body = new RequestBody(given);
        body.requiredText("frequency");
        ObjectNode rule = Json.object()
                .put("frequency", body.oneOf("frequency", FREQUENCIES).orElseThrow());
        part(body, rule, "minute", "\\d|[0-5]\\d");
        part(body, rule, "hour", "\\d|[01]\\d|2[0-3]");
        part(body, rule, "day_of_week", String.join("|", DAYS));
        part(body, rule, "day_of_month", "0?[1-9]|[12]\\d|3[01]");
        part(body, rule, "month", "0?[1-9]|1[0-2]");
        return rule;
    }

    /** The one schedule of a sync before 2025-09-18, which may nest others. */
    static ObjectNode readNested(ObjectNode given) {
        ObjectNode rule = read(given);
        new RequestBody(given).object("multi").ifPresent(multi -> rule.set("multi", readMulti(new RequestBody(multi))));
        return rule;
    }

    /** An additional schedule: frequency, time and scope. */
    static ObjectNode readAdditional(ObjectNode given) {
        RequestBody body = new RequestBody(given);
        ObjectNode rule = read(given);
        body.oneOf("selective_mode", SELECTIVE_MODES).ifPresent(mode -> rule.put("selective_mode", mode));
        body.oneOf("resync_mode", SYNC_MODES).ifPresent(mode -> rule.put("resync_mode", mode));
        body.texts("schemas").ifPresent(schemas -> rule.set("schemas", Json.of(schemas)));
        return rule;
    }

    /** The spelling of the schedule operations. */
    public static ObjectNode readCamelCase(ObjectNode given) {
        ObjectNode snake = given.deepCopy();
        rename(given, snake, "dayOfWeek", "day_of_week");
        rename(given, snake, "dayOfMonth", "day_of_month");
        rename(given, snake, "selectiveMode", "selective_mode");
        // not part of the contract's request
        snake.remove(List.of("resync_mode", "schemas"));
        return readAdditional(snake);
    }

    private static void rename(ObjectNode given, ObjectNode snake, String camelName, String snakeName) {
        snake.remove(snakeName);
        if (given.has(camelName)) {
            snake.set(snakeName, given.get(camelName));
        }
    }

    private static ObjectNode readMulti(RequestBody multi) {
        ObjectNode read = Json.object();
        multi.text("type").ifPresent(type -> read.put("type", type));
        multi.list("schedules").ifPresent(items -> {
            for (JsonNode item : items) {
                RequestBody body = new RequestBody(Json.requireObject(item, "multi.schedules"));
                body.requiredText("item");
                ObjectNode itemized = Json.object()
                        .put("item", body.oneOf("item", SELECTIVE_MODES).orElseThrow());
                itemized.set("schedule", readNested(body.requiredObject("schedule")));
                read.withArray("schedules").add(itemized);
            }
        });
        return read;
    }

    private static void part(RequestBody body, ObjectNode rule, String member, String pattern) {
        body.text(member).filter(text -> !text.isEmpty()).ifPresent(text -> {
            if (!text.matches(pattern)) {
                throw ApiException.badRequest(member + " is out of range");
            }
            rule.put(member, text);
        });
    }
}
