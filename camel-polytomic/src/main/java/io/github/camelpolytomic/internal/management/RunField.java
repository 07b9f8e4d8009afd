package io.github.camelpolytomic.internal.management;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

import org.apache.camel.util.TimeUtils;

import io.github.camelpolytomic.model.run.RunInFlight;

/** What an operator sees of a run in flight, in JMX and in the developer console alike. */
public enum RunField {
    OPERATION("operation", "The operation that waits.", RunInFlight::operation),
    SYNC_ID("syncId", "Identifier of the sync; empty until it is known.", RunInFlight::syncId),
    SYNC_NAME("syncName", "Its name; empty unless it is known.", RunInFlight::syncName),
    EXECUTION_ID("executionId", "The execution that is followed; empty while there is none.", RunInFlight::executionId),
    STATUS("status", "The execution's status as it was last seen; empty before.", RunInFlight::status),
    STAGE("stage", "What the run is doing: finding the sync, starting, waiting.", RunInFlight::stage),
    AGE("age", "How long it is waited for already, as text.", run -> TimeUtils.printDuration(run.age(), false)),
    AGE_MILLIS("ageMillis", "The same in milliseconds.", run -> run.age().toMillis());

    private final String key;
    private final String description;
    private final Function<RunInFlight, Object> value;

    RunField(String key, String description, Function<RunInFlight, Object> value) {
        this.key = key;
        this.description = description;
        this.value = value;
    }

    /** Its name in JSON and in the table of JMX. */
    public String key() {
        return key;
    }

    /** What it says, for people. */
    public String description() {
        return description;
    }

    /** The value of this run: a text that may be empty, or a {@code Long}. */
    public Object of(RunInFlight run) {
        return value.apply(run);
    }

    /** All fields of this run, by their keys. */
    public static Map<String, Object> all(RunInFlight run) {
        Map<String, Object> all = new LinkedHashMap<>();
        for (RunField field : values()) {
            all.put(field.key, field.of(run));
        }
        return all;
    }
}
