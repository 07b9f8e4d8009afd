package io.github.camelpolytomic.test.internal.state.modelsync;

import java.util.List;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.camelpolytomic.test.internal.contract.Json;

/** The kinds of schedules that the service offers: the contract's ScheduleOptionResponse. */
public final class ScheduleOptions {

    private static final List<String> OFFERED =
            List.of("manual", "continuous", "hourly", "daily", "weekly", "custom", "builder", "runafter", "dbtcloud");

    private ScheduleOptions() {}

    public static ObjectNode json() {
        ObjectNode json = Json.object();
        ArrayNode options = json.putArray("schedule_options");
        OFFERED.forEach(frequency -> {
            ObjectNode option = options.addObject()
                    .put("frequency", frequency)
                    .put("label", frequency)
                    .put("description", "Runs with frequency " + frequency);
            option.putObject("configuration").put("type", "object").putObject("properties");
        });
        return json;
    }
}
