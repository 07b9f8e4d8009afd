package io.github.camelpolytomic.model.modelsync;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.soabase.recordbuilder.core.RecordBuilder;

import io.github.camelpolytomic.model.Members;
import io.github.camelpolytomic.model.PolytomicRecord;

/**
 * What the target of a model sync supports (API: SyncDestinationProperties).
 *
 * @param doesNotReportOperationCounts whether it does not report the numbers of inserted, updated and deleted records
 * @param mappingsNotRequired whether a sync can have no fields
 * @param newTargetLabel display text for a new object
 * @param optionalTargetMappings whether the fields of the target are optional
 * @param primaryMetadataObject the main object of its metadata
 * @param requiresConfiguration whether it requires settings
 * @param supportsFieldCreation whether fields can be created
 * @param supportsFieldEncryption whether fields can be encrypted
 * @param supportsFieldTypeSelection whether the type of a new field can be chosen
 * @param supportsFilterValueFields whether filters on records of the target can compare with a field of a model; from
 *     2025-09-18 on
 * @param supportsIdentityFieldCreation whether the field of an identity can be created
 * @param supportsMultipleIdentities whether a sync can have several identities; from 2025-09-18 on
 * @param supportsTargetFilters whether filters on records of the target are supported
 * @param targetCreator whether objects can be created
 * @param useFieldNamesAsLabels whether names of fields serve as display texts
 * @param additionalProperties members unknown to this record
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ModelSyncTargetProperties(
        @JsonProperty("does_not_report_operation_counts") Boolean doesNotReportOperationCounts,
        @JsonProperty("mappings_not_required") Boolean mappingsNotRequired,
        @JsonProperty("new_target_label") String newTargetLabel,
        @JsonProperty("optional_target_mappings") Boolean optionalTargetMappings,
        @JsonProperty("primary_metadata_object") String primaryMetadataObject,
        @JsonProperty("requires_configuration") Boolean requiresConfiguration,
        @JsonProperty("supports_field_creation") Boolean supportsFieldCreation,
        @JsonProperty("supports_field_encryption") Boolean supportsFieldEncryption,
        @JsonProperty("supports_field_type_selection") Boolean supportsFieldTypeSelection,
        @JsonProperty("supports_filter_value_fields") Boolean supportsFilterValueFields,
        @JsonProperty("supports_identity_field_creation") Boolean supportsIdentityFieldCreation,
        @JsonProperty("supports_multiple_identities") Boolean supportsMultipleIdentities,
        @JsonProperty("supports_target_filters") Boolean supportsTargetFilters,
        @JsonProperty("target_creator") Boolean targetCreator,
        @JsonProperty("use_field_names_as_labels") Boolean useFieldNamesAsLabels,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, ModelSyncTargetPropertiesBuilder.With {

    public ModelSyncTargetProperties {
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static ModelSyncTargetPropertiesBuilder builder() {
        return ModelSyncTargetPropertiesBuilder.builder();
    }
}
