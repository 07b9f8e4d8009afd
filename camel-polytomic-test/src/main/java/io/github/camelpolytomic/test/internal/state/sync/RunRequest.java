package io.github.camelpolytomic.test.internal.state.sync;

import java.util.List;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** The parameters of a run. No schemas means all enabled ones; no resync mode means an ordinary run. */
public record RunRequest(String type, boolean isTest, String fetchMode, String resyncMode, List<String> schemas) {

    public static final RunRequest SCHEDULED = new RunRequest("scheduled", false, "none", "", List.of());

    /** Adds them to the JSON of an execution. */
    void addTo(ObjectNode execution) {
        execution
                .put("type", type)
                .put("is_test", isTest)
                .put("is_resync", !resyncMode.isEmpty())
                .put("is_partial", !schemas.isEmpty())
                .put("fetch_mode", fetchMode)
                .put("output_disposition", outputDisposition());
    }

    private String outputDisposition() {
        return switch (resyncMode) {
            case "resync" -> "truncate";
            case "rebuild" -> "rebuild";
            default -> "retain";
        };
    }
}
