package io.github.camelpolytomic.internal.operation;

import java.util.List;

import com.fasterxml.jackson.databind.node.ObjectNode;

import static io.github.camelpolytomic.internal.operation.ApiVersion.V2024_02_08;
import static io.github.camelpolytomic.internal.operation.ApiVersion.V2025_09_18;

/** The settings of a model sync in requests. */
final class ModelSyncSettings {

    private static final String IDENTITY = "identity";
    private static final String IDENTITIES = "identities";
    private static final String FILTERS = "filters";
    private static final String FILTER_LOGIC = "filter_logic";
    private static final String MODEL_FILTERS = "model_filters";
    private static final String TARGET_FILTERS = "target_filters";

    private ModelSyncSettings() {}

    /** Returns the request body with the constraints on these settings. */
    static RequestBody body(Class<?> type) {
        return deprecated(nested(RequestBody.of(type).requires("name", "mode", "target", "fields", "schedule")))
                .refusesSince(V2024_02_08, "enricher", "use enricher of the model")
                .excludes("target.object", "target.create", "leave object out for a target to be created")
                .ids(
                        "organization_id",
                        "policies",
                        "schedule.connection_id",
                        "schedule.run_after.sync_ids",
                        "schedule.run_after.bulk_sync_ids")
                .idsBefore(V2024_02_08, "enricher.connection_id", "enricher.enricher_id")
                .unmasked("encryption_passphrase")
                .unmasked("target.configuration")
                .unmaskedBefore(V2024_02_08, "enricher.configuration");
    }

    private static RequestBody nested(RequestBody body) {
        return body.requires(
                        "target.connection_id",
                        "fields[].target",
                        "fields[].source.field",
                        "fields[].source.model_id",
                        "filters[].function",
                        "filters[].field.field",
                        "filters[].field.model_id",
                        "identity.function",
                        "identity.source",
                        "identity.source.field",
                        "identity.source.model_id",
                        "identity.target",
                        "override_fields[].target",
                        "override_fields[].source.field",
                        "override_fields[].source.model_id",
                        "overrides[].field.field",
                        "overrides[].field.model_id")
                .requiresSince(
                        V2025_09_18,
                        "identities.mappings",
                        "identities.mappings[].function",
                        "identities.mappings[].source",
                        "identities.mappings[].source.field",
                        "identities.mappings[].source.model_id",
                        "identities.mappings[].target",
                        "model_filters.conditions[].function",
                        "model_filters.conditions[].source",
                        "model_filters.conditions[].source.field",
                        "model_filters.conditions[].source.model_id",
                        "target_filters.conditions[].field",
                        "target_filters.conditions[].function",
                        "target_filters.conditions[].value_source.field",
                        "target_filters.conditions[].value_source.model_id")
                .excludesSince(
                        V2025_09_18,
                        "target_filters.conditions[].value",
                        "target_filters.conditions[].value_source",
                        "set one of them");
    }

    private static RequestBody deprecated(RequestBody body) {
        return body.refusesBefore(V2025_09_18, IDENTITIES, "use identity")
                .refusesBefore(V2025_09_18, MODEL_FILTERS, "use filters and filter_logic")
                .refusesBefore(
                        V2025_09_18, TARGET_FILTERS, "use filters with field_type Target, and target.filter_logic")
                .excludesSince(V2025_09_18, IDENTITY, IDENTITIES, "identity is deprecated, use identities")
                .excludesSince(
                        V2025_09_18,
                        FILTERS,
                        MODEL_FILTERS,
                        "filters is deprecated, use model_filters and target_filters")
                .excludesSince(
                        V2025_09_18,
                        FILTERS,
                        TARGET_FILTERS,
                        "filters is deprecated, use model_filters and target_filters")
                .excludesSince(
                        V2025_09_18, FILTER_LOGIC, MODEL_FILTERS, "filter_logic is deprecated, use model_filters.logic")
                .excludesSince(
                        V2025_09_18,
                        "target.filter_logic",
                        TARGET_FILTERS,
                        "target.filter_logic is deprecated, use target_filters.logic");
    }

    /**
     * Returns the settings of a response as a request. A response repeats identities and filters in their deprecated
     * forms, which would contradict a changed new form.
     */
    static ObjectNode of(ObjectNode response) {
        if (response.has(IDENTITIES)) {
            response.remove(IDENTITY);
        }
        if (response.has(MODEL_FILTERS) || response.has(TARGET_FILTERS)) {
            response.remove(List.of(FILTERS, FILTER_LOGIC));
        }
        if (response.get("target") instanceof ObjectNode target) {
            if (response.has(TARGET_FILTERS)) {
                target.remove(FILTER_LOGIC);
            }
            // the object that was created with these properties
            if (target.has("object")) {
                target.remove("create");
            }
        }
        return response;
    }
}
