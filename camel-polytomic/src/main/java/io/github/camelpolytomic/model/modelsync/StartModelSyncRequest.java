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

/**
 * The options of a run; the body of {@code startModelSync}, in which nothing is required (API: StartModelSyncRequest,
 * StartSyncRequest).
 *
 * @param identities the records to run, by the value of the source field of the sync's only identity; all records if
 *     absent
 * @param resync whether all records are synced again
 * @param sourceIdentities the records to run, each by values of source fields of identities; at most 1000; not together
 *     with {@code identities}; from 2025-09-18 on
 * @param test whether the run is a test
 * @param additionalProperties members unknown to this record
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StartModelSyncRequest(
        @JsonProperty("identities") List<String> identities,
        @JsonProperty("resync") Boolean resync,
        @JsonProperty("source_identities") List<List<ModelSyncSourceIdentity>> sourceIdentities,
        @JsonProperty("test") Boolean test,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, StartModelSyncRequestBuilder.With {

    public StartModelSyncRequest {
        identities = Members.list(identities);
        sourceIdentities = Members.list(sourceIdentities);
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static StartModelSyncRequestBuilder builder() {
        return StartModelSyncRequestBuilder.builder();
    }
}
