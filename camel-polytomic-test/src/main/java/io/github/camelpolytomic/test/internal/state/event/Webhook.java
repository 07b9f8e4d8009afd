package io.github.camelpolytomic.test.internal.state.event;

import java.time.Instant;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.camelpolytomic.test.internal.contract.Json;

/** Where the events of an organization are sent: the contract's Webhook. */
public record Webhook(
        String id, String organizationId, String endpoint, String secret, boolean isDisabled, Instant createdAt) {

    Webhook sentTo(String otherEndpoint, String otherSecret) {
        return new Webhook(id, organizationId, otherEndpoint, otherSecret, isDisabled, createdAt);
    }

    Webhook disabled(boolean now) {
        return new Webhook(id, organizationId, endpoint, secret, now, createdAt);
    }

    public ObjectNode json() {
        return Json.object()
                .put("id", id)
                .put("organization_id", organizationId)
                .put("endpoint", endpoint)
                .put("secret", secret)
                .put("disabled", isDisabled)
                .put("created_at", createdAt.toString());
    }
}
