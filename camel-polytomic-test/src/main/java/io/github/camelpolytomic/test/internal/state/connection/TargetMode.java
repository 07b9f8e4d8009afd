package io.github.camelpolytomic.test.internal.state.connection;

import java.util.Arrays;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.camelpolytomic.test.internal.contract.Json;

/** The modes of model syncs: the contract's ModelSyncMode. */
public enum TargetMode {
    CREATE("create", "Create", "Create new records", false),
    UPDATE("update", "Update", "Update existing records", true),
    UPDATE_OR_CREATE("updateOrCreate", "Update or create", "Update existing records and create new ones", true),
    REPLACE("replace", "Replace", "Replace all records", false),
    APPEND("append", "Append", "Append all records", false),
    REMOVE("remove", "Remove", "Remove existing records", true),
    SNAPSHOT("snapshot", "Snapshot", "Write a complete copy on every run", false);

    private final String id;
    private final String label;
    private final String description;
    private final boolean needsIdentity;

    TargetMode(String id, String label, String description, boolean needsIdentity) {
        this.id = id;
        this.label = label;
        this.description = description;
        this.needsIdentity = needsIdentity;
    }

    public static Optional<TargetMode> of(String id) {
        return Arrays.stream(values()).filter(mode -> mode.id.equals(id)).findFirst();
    }

    public String id() {
        return id;
    }

    /** Whether it finds records of the target, which takes an identity. */
    public boolean needsIdentity() {
        return needsIdentity;
    }

    /** The contract's Mode. */
    ObjectNode json(boolean isFiltering) {
        return Json.object()
                .put("mode", id)
                .put("label", label)
                .put("description", description)
                .put("requires_identity", needsIdentity)
                .put("supports_field_sync_mode", this == UPDATE_OR_CREATE)
                .put("supports_target_filters", isFiltering && needsIdentity);
    }

    /** The contract's SupportedMode. */
    ObjectNode shortJson(boolean isFiltering) {
        return Json.object()
                .put("id", id)
                .put("requires_identity", needsIdentity)
                .put("supports_per_field_mode", this == UPDATE_OR_CREATE)
                .put("supports_target_filters", isFiltering && needsIdentity);
    }
}
