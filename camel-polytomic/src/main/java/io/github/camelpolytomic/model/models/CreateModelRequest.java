package io.github.camelpolytomic.model.models;

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

/**
 * A model to create or to preview; the body of {@code createModel} and {@code previewModel} (API: CreateModelRequest).
 *
 * @param additionalFields fields to add to those of the source
 * @param configuration settings of the source, such as its table or query; required; hidden in {@code toString}
 * @param connectionId the connection to read, a UUID; required
 * @param enricher the enrichment of its records
 * @param fields names of the fields to include; all if absent
 * @param identifier name of the field that identifies a record
 * @param labels ids of its labels, UUIDs
 * @param name display name; required
 * @param organizationId the organization it belongs to, a UUID; for partners
 * @param policies ids of the permission policies to apply, UUIDs
 * @param relations joins to other models
 * @param trackingColumns names of the fields that show whether a record has changed
 * @param additionalProperties members unknown to this record; hidden in {@code toString}
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CreateModelRequest(
        @JsonProperty("additional_fields") List<AdditionalModelField> additionalFields,
        @JsonProperty("configuration") Map<String, Object> configuration,
        @JsonProperty("connection_id") String connectionId,
        @JsonProperty("enricher") Enrichment enricher,
        @JsonProperty("fields") List<String> fields,
        @JsonProperty("identifier") String identifier,
        @JsonProperty("labels") List<String> labels,
        @JsonProperty("name") String name,
        @JsonProperty("organization_id") String organizationId,
        @JsonProperty("policies") List<String> policies,
        @JsonProperty("relations") List<ModelRelation> relations,
        @JsonProperty("tracking_columns") List<String> trackingColumns,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, CreateModelRequestBuilder.With {

    public CreateModelRequest {
        additionalFields = Members.list(additionalFields);
        configuration = Members.map(configuration);
        fields = Members.list(fields);
        labels = Members.list(labels);
        policies = Members.list(policies);
        relations = Members.list(relations);
        trackingColumns = Members.list(trackingColumns);
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static CreateModelRequestBuilder builder() {
        return CreateModelRequestBuilder.builder();
    }

    @Override
    public String toString() {
        return new RecordText("CreateModelRequest")
                .add("additionalFields", additionalFields)
                .masked("configuration", configuration)
                .add("connectionId", connectionId)
                .add("enricher", enricher)
                .add("fields", fields)
                .add("identifier", identifier)
                .add("labels", labels)
                .add("name", name)
                .add("organizationId", organizationId)
                .add("policies", policies)
                .add("relations", relations)
                .add("trackingColumns", trackingColumns)
                .masked("additionalProperties", additionalProperties)
                .toString();
    }
}
