package io.github.camelpolytomic.internal.management;

import java.util.List;

/** The meters of a component, as the documentation lists them. */
public enum RunMeter {
    RUNS(
            "polytomic.runs",
            "timer",
            "Duration and number of ended runs.",
            RunMeter.COMPONENT,
            RunMeter.OPERATION,
            RunMeter.SYNC,
            RunMeter.ORIGIN,
            RunMeter.OUTCOME),
    ACTIVE("polytomic.runs.active", "gauge", "Runs in flight.", RunMeter.COMPONENT),
    RECORDS(
            "polytomic.runs.records",
            "counter",
            "Records that runs moved, over all schemas.",
            RunMeter.COMPONENT,
            RunMeter.SYNC),
    ERRORS("polytomic.runs.errors", "counter", "Errors that runs reported.", RunMeter.COMPONENT, RunMeter.SYNC),
    WARNINGS("polytomic.runs.warnings", "counter", "Warnings that runs reported.", RunMeter.COMPONENT, RunMeter.SYNC),
    POLLS(
            "polytomic.runs.polls",
            "counter",
            "Polls of the service for the state of runs.",
            RunMeter.COMPONENT,
            RunMeter.KIND,
            RunMeter.OUTCOME);

    static final String COMPONENT = "component";
    static final String OPERATION = "operation";
    static final String SYNC = "sync";
    static final String ORIGIN = "origin";
    static final String OUTCOME = "outcome";
    static final String KIND = "kind";

    private final String meterName;
    private final String type;
    private final String description;
    private final List<String> tags;

    RunMeter(String meterName, String type, String description, String... tags) {
        this.meterName = meterName;
        this.type = type;
        this.description = description;
        this.tags = List.of(tags);
    }

    public String meterName() {
        return meterName;
    }

    public String type() {
        return type;
    }

    public String description() {
        return description;
    }

    /** Names of the tags. */
    public List<String> tags() {
        return tags;
    }
}
