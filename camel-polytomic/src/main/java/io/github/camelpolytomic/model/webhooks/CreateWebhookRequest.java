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
 * A webhook to create; the body of {@code createWebhook} (API: CreateWebhooksSchema).
 *
 * @param endpoint URL to which the service sends events; required
 * @param organizationId the organization it belongs to, a UUID; for partners
 * @param secret secret with which the service signs what it sends; required; hidden in {@code toString}
 * @param additionalProperties members unknown to this record; hidden in {@code toString}
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CreateWebhookRequest(
        @JsonProperty("endpoint") String endpoint,
        @JsonProperty("organization_id") String organizationId,
        @JsonProperty("secret") String secret,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, CreateWebhookRequestBuilder.With {

    public CreateWebhookRequest {
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static CreateWebhookRequestBuilder builder() {
        return CreateWebhookRequestBuilder.builder();
    }

    @Override
    public String toString() {
        return new RecordText("CreateWebhookRequest")
                .add("endpoint", endpoint)
                .add("organizationId", organizationId)
                .masked("secret", secret)
                .masked("additionalProperties", additionalProperties)
                .toString();
    }
}
