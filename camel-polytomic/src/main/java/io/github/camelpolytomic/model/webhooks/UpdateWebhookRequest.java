package io.github.camelpolytomic.model.webhooks;

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
 * The new settings of a webhook; the body of {@code updateWebhook} (API: UpdateWebhooksSchema).
 *
 * @param endpoint URL to which the service sends events; required
 * @param organizationId the organization it belongs to, a UUID; for partners
 * @param secret secret with which the service signs what it sends; required; hidden in {@code toString}
 * @param additionalProperties members unknown to this record; hidden in {@code toString}
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record UpdateWebhookRequest(
        @JsonProperty("endpoint") String endpoint,
        @JsonProperty("organization_id") String organizationId,
        @JsonProperty("secret") String secret,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, UpdateWebhookRequestBuilder.With {

    public UpdateWebhookRequest {
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static UpdateWebhookRequestBuilder builder() {
        return UpdateWebhookRequestBuilder.builder();
    }

    @Override
    public String toString() {
        return new RecordText("UpdateWebhookRequest")
                .add("endpoint", endpoint)
                .add("organizationId", organizationId)
                .masked("secret", secret)
                .masked("additionalProperties", additionalProperties)
                .toString();
    }
}
