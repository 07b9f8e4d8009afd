package io.github.camelpolytomic.model.modelsync;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.soabase.recordbuilder.core.RecordBuilder;

import io.github.camelpolytomic.model.Actor;
import io.github.camelpolytomic.model.Members;
import io.github.camelpolytomic.model.PolytomicRecord;
import io.github.camelpolytomic.model.RecordText;
import io.github.camelpolytomic.model.Timestamp;

/**
 * A model sync. Members that only the service sets are marked read-only. Newer lists have neither fields, filters,
 * identities, overrides nor the target, but {@code targetConnectionId} and {@code targetObject} (API:
 * ModelSyncResponse, ModelSyncV5Response, ListSyncItem).
 *
 * @param active whether the schedule runs the sync; an inactive sync can still be started manually
 * @param createdAt when the sync was created; read-only
 * @param createdBy who created it; read-only
 * @param encryptionPassphrase the passphrase with which fields are encrypted; hidden in {@code toString}
 * @param fields what is written to which field of the target
 * @param filterLogic how the conditions in {@code filters} on source records combine; deprecated in 2025-09-18 in favor
 *     of {@code modelFilters}
 * @param filters which records are synced; deprecated in 2025-09-18 in favor of {@code modelFilters} and {@code
 *     targetFilters}
 * @param id id of the sync, a UUID; read-only
 * @param identities how records of the source and of the target are matched; from 2025-09-18 on
 * @param identity how records of the source and of the target are matched, the first of {@code identities}; deprecated
 *     in 2025-09-18 in favor of these
 * @param mode sync mode, one of {@link ModelSyncMode} or a newer one
 * @param modelFilters which records of the source are synced; from 2025-09-18 on
 * @param modelIds ids of the models that it reads, UUIDs; read-only
 * @param name display name
 * @param onlyEnrichUpdates whether a change of enriched data alone is no reason to sync a record
 * @param organizationId the organization that owns the sync, a UUID
 * @param overrideFields fields of the target that get a fixed value in every record
 * @param overrides values that are replaced if a condition is met
 * @param policies ids of the permission policies that apply, UUIDs
 * @param problems what the service could not resolve; it ignores them in requests; read-only; from 2025-09-18 on
 * @param schedule when the sync runs
 * @param skipInitialBackfill whether the first run syncs only what has changed since the creation
 * @param syncAllRecords whether each run syncs all records, changed or not
 * @param target where the records go
 * @param targetConnectionId the target connection, a UUID; in lists, in place of {@code target}; read-only; from
 *     2025-09-18 on
 * @param targetFilters which matched records of the target are written; from 2025-09-18 on
 * @param targetObject the object of the target; in lists, in place of {@code target}; read-only; from 2025-09-18 on
 * @param updatedAt when it was last changed; read-only
 * @param updatedBy who last changed it; read-only
 * @param additionalProperties members unknown to this record; hidden in {@code toString}
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ModelSync(
        @JsonProperty("active") Boolean active,
        @JsonProperty("created_at") @Timestamp OffsetDateTime createdAt,
        @JsonProperty("created_by") Actor createdBy,
        @JsonProperty("encryption_passphrase") String encryptionPassphrase,
        @JsonProperty("fields") List<ModelSyncField> fields,
        @JsonProperty("filter_logic") String filterLogic,
        @JsonProperty("filters") List<ModelSyncFilter> filters,
        @JsonProperty("id") String id,
        @JsonProperty("identities") ModelSyncIdentities identities,
        @JsonProperty("identity") ModelSyncIdentity identity,
        @JsonProperty("mode") String mode,
        @JsonProperty("model_filters") ModelFilters modelFilters,
        @JsonProperty("model_ids") List<String> modelIds,
        @JsonProperty("name") String name,
        @JsonProperty("only_enrich_updates") Boolean onlyEnrichUpdates,
        @JsonProperty("organization_id") String organizationId,
        @JsonProperty("override_fields") List<ModelSyncField> overrideFields,
        @JsonProperty("overrides") List<ModelSyncOverride> overrides,
        @JsonProperty("policies") List<String> policies,
        @JsonProperty("problems") List<ModelSyncProblem> problems,
        @JsonProperty("schedule") ModelSyncSchedule schedule,
        @JsonProperty("skip_initial_backfill") Boolean skipInitialBackfill,
        @JsonProperty("sync_all_records") Boolean syncAllRecords,
        @JsonProperty("target") ModelSyncTargetSettings target,
        @JsonProperty("target_connection_id") String targetConnectionId,
        @JsonProperty("target_filters") TargetFilters targetFilters,
        @JsonProperty("target_object") String targetObject,
        @JsonProperty("updated_at") @Timestamp OffsetDateTime updatedAt,
        @JsonProperty("updated_by") Actor updatedBy,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, ModelSyncBuilder.With {

    public ModelSync {
        fields = Members.list(fields);
        filters = Members.list(filters);
        modelIds = Members.list(modelIds);
        overrideFields = Members.list(overrideFields);
        overrides = Members.list(overrides);
        policies = Members.list(policies);
        problems = Members.list(problems);
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static ModelSyncBuilder builder() {
        return ModelSyncBuilder.builder();
    }

    @Override
    public String toString() {
        return new RecordText("ModelSync")
                .add("active", active)
                .add("createdAt", createdAt)
                .add("createdBy", createdBy)
                .masked("encryptionPassphrase", encryptionPassphrase)
                .add("fields", fields)
                .add("filterLogic", filterLogic)
                .add("filters", filters)
                .add("id", id)
                .add("identities", identities)
                .add("identity", identity)
                .add("mode", mode)
                .add("modelFilters", modelFilters)
                .add("modelIds", modelIds)
                .add("name", name)
                .add("onlyEnrichUpdates", onlyEnrichUpdates)
                .add("organizationId", organizationId)
                .add("overrideFields", overrideFields)
                .add("overrides", overrides)
                .add("policies", policies)
                .add("problems", problems)
                .add("schedule", schedule)
                .add("skipInitialBackfill", skipInitialBackfill)
                .add("syncAllRecords", syncAllRecords)
                .add("target", target)
                .add("targetConnectionId", targetConnectionId)
                .add("targetFilters", targetFilters)
                .add("targetObject", targetObject)
                .add("updatedAt", updatedAt)
                .add("updatedBy", updatedBy)
                .masked("additionalProperties", additionalProperties)
                .toString();
    }
}
