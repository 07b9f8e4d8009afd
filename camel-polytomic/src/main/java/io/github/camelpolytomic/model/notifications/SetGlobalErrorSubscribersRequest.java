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
 * Who is to get the mails about errors of all syncs; the body of {@code setGlobalErrorSubscribers} (API:
 * GlobalErrorSubscribersRequest).
 *
 * @param emails all e-mail addresses, in place of the current ones; an empty list removes everyone
 * @param additionalProperties members unknown to this record
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SetGlobalErrorSubscribersRequest(
        @JsonProperty("emails") List<String> emails,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, SetGlobalErrorSubscribersRequestBuilder.With {

    public SetGlobalErrorSubscribersRequest {
        emails = Members.list(emails);
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static SetGlobalErrorSubscribersRequestBuilder builder() {
        return SetGlobalErrorSubscribersRequestBuilder.builder();
    }
}
