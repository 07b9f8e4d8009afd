package io.github.camelpolytomic.test.internal.state.event;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.github.camelpolytomic.test.internal.contract.ApiException;

/** The webhook of an organization, which has at most one. Thread-safe. */
public final class Webhooks {

    private final String organizationId;
    private final Clock clock;
    private Webhook only;

    public Webhooks(String organizationId, Clock clock) {
        this.organizationId = organizationId;
        this.clock = clock;
    }

    public synchronized List<Webhook> all() {
        return Optional.ofNullable(only).stream().toList();
    }

    public Optional<Webhook> find(String id) {
        return all().stream().filter(webhook -> webhook.id().equals(id)).findFirst();
    }

    /** Creates the webhook; 422 when there is one. */
    public synchronized Webhook create(String endpoint, String secret) {
        if (only != null) {
            throw ApiException.unprocessable("the organization has a webhook: " + only.id());
        }
        only = new Webhook(UUID.randomUUID().toString(), organizationId, endpoint, secret, false, clock.instant());
        return only;
    }

    public synchronized Webhook update(Webhook webhook, String endpoint, String secret) {
        only = webhook.sentTo(endpoint, secret);
        return only;
    }

    public synchronized Webhook disable(Webhook webhook, boolean isDisabled) {
        only = webhook.disabled(isDisabled);
        return only;
    }

    public synchronized void delete() {
        only = null;
    }
}
