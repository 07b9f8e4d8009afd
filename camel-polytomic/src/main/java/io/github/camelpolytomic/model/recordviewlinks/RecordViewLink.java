package io.github.camelpolytomic.model.recordviewlinks;

import java.time.OffsetDateTime;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.soabase.recordbuilder.core.RecordBuilder;

import io.github.camelpolytomic.model.Members;
import io.github.camelpolytomic.model.PolytomicRecord;
import io.github.camelpolytomic.model.RecordText;
import io.github.camelpolytomic.model.Timestamp;

/**
 * A link to a stored copy of a record; the response of {@code createRecordViewLink}, from API version 2025-09-18 on
 * (API: CreateRecordViewLinkResponse).
 *
 * @param createdAt when the link was created
 * @param expiresAt when the link ends
 * @param id id of the link
 * @param url the link, which anybody can open; the service returns it only once; hidden in {@code toString}
 * @param additionalProperties members unknown to this record; hidden in {@code toString}
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RecordViewLink(
        @JsonProperty("created_at") @Timestamp OffsetDateTime createdAt,
        @JsonProperty("expires_at") @Timestamp OffsetDateTime expiresAt,
        @JsonProperty("id") String id,
        @JsonProperty("url") String url,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, RecordViewLinkBuilder.With {

    public RecordViewLink {
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static RecordViewLinkBuilder builder() {
        return RecordViewLinkBuilder.builder();
    }

    @Override
    public String toString() {
        return new RecordText("RecordViewLink")
                .add("createdAt", createdAt)
                .add("expiresAt", expiresAt)
                .add("id", id)
                .masked("url", url)
                .masked("additionalProperties", additionalProperties)
                .toString();
    }
}
