package io.github.camelpolytomic.model.webhooks;

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
 * The webhook of an organization, to which the service sends events (API: Webhook).
 *
 * @param createdAt when it was created
 * @param disabled whether the service sends no events; read-only
 * @param endpoint URL to which the service sends events
 * @param id id of the webhook, a UUID
 * @param organizationId the organization it belongs to, a UUID
 * @param secret secret with which the service signs what it sends; hidden in {@code toString}
 * @param additionalProperties members unknown to this record; hidden in {@code toString}
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Webhook(
        @JsonProperty("created_at") @Timestamp OffsetDateTime createdAt,
        @JsonProperty("disabled") Boolean disabled,
        @JsonProperty("endpoint") String endpoint,
        @JsonProperty("id") String id,
        @JsonProperty("organization_id") String organizationId,
        @JsonProperty("secret") String secret,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements PolytomicRecord, WebhookBuilder.With {

    public Webhook {
        additionalProperties = Members.additional(additionalProperties);
    }

    /** Returns an empty builder. */
    public static WebhookBuilder builder() {
        return WebhookBuilder.builder();
    }

    @Override
    public String toString() {
        return new RecordText("Webhook")
                .add("createdAt", createdAt)
                .add("disabled", disabled)
                .add("endpoint", endpoint)
                .add("id", id)
                .add("organizationId", organizationId)
                .masked("secret", secret)
                .masked("additionalProperties", additionalProperties)
                .toString();
    }
}
