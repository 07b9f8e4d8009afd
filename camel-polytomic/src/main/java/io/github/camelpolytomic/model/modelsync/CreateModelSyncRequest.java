package io.github.camelpolytomic.model.modelsync;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.soabase.recordbuilder.core.RecordBuilder;

import io.github.camelpolytomic.model.Members;
import io.github.camelpolytomic.model.PolytomicRecord;
import io.github.camelpolytomic.model.RecordText;
import io.github.camelpolytomic.model.models.Enrichment;

/**
 * The settings of a new model sync; the body of {@code createModelSync} (API: CreateModelSyncRequest,
 * CreateModelSyncV5Request).
 *
 * @param active whether the schedule runs the sync; an inactive sync can still be started manually
 * @param encryptionPassphrase the passphrase with which fields are encrypted; hidden in {@code toString}
 * @param enricher the enrichment of the records; in 2023-04-25 only
 * @param fields what is written to which field of the target; required
 * @param filterLogic how the conditions in {@code filters} on source records combine; deprecated in 2025-09-18 in favor
 *     of {@code modelFilters}
 * @param filters which records are synced; deprecated in 2025-09-18 in favor of {@code modelFilters} and {@code
 *     targetFilters}
 * @param identities how records of the source and of the target are matched; from 2025-09-18 on
 * @param identity how records of the source and of the target are matched, the first of {@code identities}; deprecated
 *     in 2025-09-18 in favor of these
 * @param mode sync mode, one of {@link ModelSyncMode} or a newer one; required
 * @param modelFilters which records of the source are synced; from 2025-09-18 on
 * @param name display name; required
 * @param onlyEnrichUpdates whether a change of enriched data alone is no reason to sync a record
 * @param organizationId the organization that owns the sync, a UUID
 * @param overrideFields fields of the target that get a fixed value in every record; one with a source becomes one of
 *     {@code fields}, and encryption is ignored
 * @param overrides values that are replaced if a condition is met
 * @param policies ids of the permission policies that apply, UUIDs
 * @param schedule when the sync runs; required
 * @param skipInitialBackfill whether the first run syncs only what has changed since the creation
 * @param syncAllRecords whether each run syncs all records, changed or not
 * @param target where the records go; required
 * @param targetFilters which matched records of the target are written; from 2025-09-18 on
 * @param additionalProperties members unknown to this record; hidden in {@code toString}
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CreateModelSyncRequest(
        @JsonProperty("active") Boolean active,
        @JsonProperty("encryption_passphrase") String encryptionPassphrase,
        @JsonProperty("enricher") Enrichment enricher,
        @JsonProperty("fields") List<ModelSyncField> fields,
        @JsonProperty("filter_logic") String filterLogic,
        @JsonProperty("filters") List<ModelSyncFilter> filters,
        @JsonProperty("identities") ModelSyncIdentities identities,
        @JsonProperty("identity") ModelSyncIdentity identity,
        @JsonProperty("mode") String mode,
        @JsonProperty("model_filters") ModelFilters modelFilters,
        @JsonProperty("name") String name,
        @JsonProperty("only_enrich_updates") Boolean onlyEnrichUpdates,
        @JsonProperty("organization_id") String organizationId,
        @JsonProperty("override_fields") List<ModelSyncField> overrideFields,
        @JsonProperty("overrides") List<ModelSyncOverride> overrides,
        @JsonProperty("policies") List<String> policies,
        @JsonProperty("schedule") ModelSyncSchedule schedule,
        @JsonProperty("skip_initial_backfill") Boolean skipInitialBackfill,
        @JsonProperty("sync_all_records") Boolean syncAllRecords,
        @JsonProperty("target") ModelSyncTargetSettings target,
        @JsonProperty("target_filters") TargetFilters targetFilters,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, CreateModelSyncRequestBuilder.With {

    public CreateModelSyncRequest {
        fields = Members.list(fields);
        filters = Members.list(filters);
        overrideFields = Members.list(overrideFields);
        overrides = Members.list(overrides);
        policies = Members.list(policies);
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static CreateModelSyncRequestBuilder builder() {
        return CreateModelSyncRequestBuilder.builder();
    }

    @Override
    public String toString() {
        return new RecordText("CreateModelSyncRequest")
                .add("active", active)
                .masked("encryptionPassphrase", encryptionPassphrase)
                .add("enricher", enricher)
                .add("fields", fields)
                .add("filterLogic", filterLogic)
                .add("filters", filters)
                .add("identities", identities)
                .add("identity", identity)
                .add("mode", mode)
                .add("modelFilters", modelFilters)
                .add("name", name)
                .add("onlyEnrichUpdates", onlyEnrichUpdates)
                .add("organizationId", organizationId)
                .add("overrideFields", overrideFields)
                .add("overrides", overrides)
                .add("policies", policies)
                .add("schedule", schedule)
                .add("skipInitialBackfill", skipInitialBackfill)
                .add("syncAllRecords", syncAllRecords)
                .add("target", target)
                .add("targetFilters", targetFilters)
                .masked("additionalProperties", additionalProperties)
                .toString();
    }
}
