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
 * Data of another provider that is added to the records of a model (API: Enrichment).
 *
 * @param configuration settings of the enrichment; hidden in {@code toString}
 * @param connectionId the connection of the provider, a UUID
 * @param enricherId id of the enrichment, a UUID; needed to change an existing one
 * @param fields the fields to add; all if absent
 * @param mappings names of inputs of the provider, by the name of the field of the model
 * @param additionalProperties members unknown to this record; hidden in {@code toString}
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Enrichment(
        @JsonProperty("configuration") Map<String, Object> configuration,
        @JsonProperty("connection_id") String connectionId,
        @JsonProperty("enricher_id") String enricherId,
        @JsonProperty("fields") List<ModelField> fields,
        @JsonProperty("mappings") Map<String, String> mappings,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, EnrichmentBuilder.With {

    public Enrichment {
        configuration = Members.map(configuration);
        fields = Members.list(fields);
        mappings = Members.map(mappings);
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static EnrichmentBuilder builder() {
        return EnrichmentBuilder.builder();
    }

    @Override
    public String toString() {
        return new RecordText("Enrichment")
                .masked("configuration", configuration)
                .add("connectionId", connectionId)
                .add("enricherId", enricherId)
                .add("fields", fields)
                .add("mappings", mappings)
                .masked("additionalProperties", additionalProperties)
                .toString();
    }
}
