package io.github.camelpolytomic.internal.management;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

import org.apache.camel.util.TimeUtils;

import io.github.camelpolytomic.model.run.RunInFlight;

/** The fields of a run in flight, in JMX and in the developer console. */
public enum RunField {
    OPERATION("operation", "Name of the operation.", RunInFlight::operation),
    SYNC_ID("syncId", "Id of the sync; empty until known.", RunInFlight::syncId),
    SYNC_NAME("syncName", "Name of the sync; empty if unknown.", RunInFlight::syncName),
    EXECUTION_ID(
            "executionId",
            "Id of the execution that the run follows; empty if there is none yet.",
            RunInFlight::executionId),
    STATUS("status", "Last known status of the execution; empty before the first.", RunInFlight::status),
    STAGE("stage", "Current stage of the run, such as finding the sync, starting or waiting.", RunInFlight::stage),
    AGE("age", "Age of the run, as text.", run -> TimeUtils.printDuration(run.age(), false)),
    AGE_MILLIS("ageMillis", "Age of the run in milliseconds.", run -> run.age().toMillis());

    private final String key;
    private final String description;
    private final Function<RunInFlight, Object> value;

    RunField(String key, String description, Function<RunInFlight, Object> value) {
        this.key = key;
        this.description = description;
        this.value = value;
    }

    /** Name of the field in JSON and JMX. */
    public String key() {
        return key;
    }

    /** Human-readable description of the field. */
    public String description() {
        return description;
    }

    /** Returns the value for this run: a string that may be empty, or a {@code Long}. */
    public Object of(RunInFlight run) {
        return value.apply(run);
    }

    /** Returns all fields of this run by key. */
    public static Map<String, Object> all(RunInFlight run) {
        Map<String, Object> all = new LinkedHashMap<>();
        for (RunField field : values()) {
            all.put(field.key, field.of(run));
        }
        return all;
    }
}
