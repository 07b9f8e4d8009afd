package io.github.camelpolytomic.model.models;

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
import io.github.camelpolytomic.model.jobs.Job;

/**
 * A model: a view of a source that model syncs read (API: ModelResponse).
 *
 * <p>{@code updateModel} accepts it as a request: fields become their names, fields that users added become additional
 * fields, and labels become their ids.
 *
 * @param configuration settings of the source, such as its table or query; hidden in {@code toString}
 * @param connectionId the connection that it reads, a UUID
 * @param createdAt when it was created
 * @param createdBy who created it
 * @param enricher the enrichment of its records; absent if there is none
 * @param fields its fields, those that users added included
 * @param id id of the model, a UUID; absent in a preview
 * @param identifier name of the field that identifies a record
 * @param job the job that creates or changes it, for a call with {@code async}; poll it with {@code getJob}
 * @param labels its labels, as objects in the service's format
 * @param name display name
 * @param organizationId the organization that owns it, a UUID
 * @param policies ids of the permission policies that apply, UUIDs
 * @param relations its joins to other models
 * @param trackingColumns names of the fields that show whether a record has changed
 * @param type kind of model; an open list without constants
 * @param updatedAt when it was last changed
 * @param updatedBy who last changed it
 * @param version its revision; grows with each change
 * @param additionalProperties members unknown to this record; hidden in {@code toString}
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Model(
        @JsonProperty("configuration") Map<String, Object> configuration,
        @JsonProperty("connection_id") String connectionId,
        @JsonProperty("created_at") @Timestamp OffsetDateTime createdAt,
        @JsonProperty("created_by") Actor createdBy,
        @JsonProperty("enricher") Enrichment enricher,
        @JsonProperty("fields") List<ModelField> fields,
        @JsonProperty("id") String id,
        @JsonProperty("identifier") String identifier,
        @JsonProperty("job") Job job,
        @JsonProperty("labels") List<Map<String, Object>> labels,
        @JsonProperty("name") String name,
        @JsonProperty("organization_id") String organizationId,
        @JsonProperty("policies") List<String> policies,
        @JsonProperty("relations") List<ModelRelation> relations,
        @JsonProperty("tracking_columns") List<String> trackingColumns,
        @JsonProperty("type") String type,
        @JsonProperty("updated_at") @Timestamp OffsetDateTime updatedAt,
        @JsonProperty("updated_by") Actor updatedBy,
        @JsonProperty("version") Integer version,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, ModelBuilder.With {

    public Model {
        configuration = Members.map(configuration);
        fields = Members.list(fields);
        labels = Members.list(labels);
        policies = Members.list(policies);
        relations = Members.list(relations);
        trackingColumns = Members.list(trackingColumns);
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static ModelBuilder builder() {
        return ModelBuilder.builder();
    }

    @Override
    public String toString() {
        return new RecordText("Model")
                .masked("configuration", configuration)
                .add("connectionId", connectionId)
                .add("createdAt", createdAt)
                .add("createdBy", createdBy)
                .add("enricher", enricher)
                .add("fields", fields)
                .add("id", id)
                .add("identifier", identifier)
                .add("job", job)
                .add("labels", labels)
                .add("name", name)
                .add("organizationId", organizationId)
                .add("policies", policies)
                .add("relations", relations)
                .add("trackingColumns", trackingColumns)
                .add("type", type)
                .add("updatedAt", updatedAt)
                .add("updatedBy", updatedBy)
                .add("version", version)
                .masked("additionalProperties", additionalProperties)
                .toString();
    }
}
