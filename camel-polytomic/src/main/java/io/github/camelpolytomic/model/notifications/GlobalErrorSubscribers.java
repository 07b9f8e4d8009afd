package io.github.camelpolytomic.model.notifications;

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
 * Who gets the mails about errors of all syncs (API: GlobalErrorSubscribersResponse).
 *
 * @param emails e-mail addresses
 * @param additionalProperties members unknown to this record
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record GlobalErrorSubscribers(
        @JsonProperty("emails") List<String> emails,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, GlobalErrorSubscribersBuilder.With {

    public GlobalErrorSubscribers {
        emails = Members.list(emails);
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static GlobalErrorSubscribersBuilder builder() {
        return GlobalErrorSubscribersBuilder.builder();
    }
}
