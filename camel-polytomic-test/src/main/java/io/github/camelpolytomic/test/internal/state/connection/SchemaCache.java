package io.github.camelpolytomic.test.internal.state.connection;

import java.time.Duration;
import java.time.Instant;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.camelpolytomic.test.internal.contract.Json;

/** The schema cache of a source: cold until a refresh has finished. */
public final class SchemaCache {

    private Instant started;
    private Instant finishes;
    private Instant finishedBefore;

    /** Starts a refresh of this duration, unless one is in progress. */
    public synchronized void refresh(Instant now, Duration takes) {
        if (isRefreshing(now)) {
            return;
        }
        finishedBefore = finishes;
        started = now;
        finishes = now.plus(takes);
    }

    /** Finishes a refresh at once, in place of one in progress. */
    synchronized void refreshed(Instant now) {
        started = now;
        finishes = now;
    }

    synchronized boolean isRefreshing(Instant now) {
        return finishes != null && finishes.isAfter(now);
    }

    /** Whether no refresh has finished yet. */
    synchronized boolean isCold(Instant now) {
        return finishes == null || isRefreshing(now) && finishedBefore == null;
    }

    /** The contract's BulkSyncSourceStatus. */
    public synchronized ObjectNode json(Instant now) {
        boolean refreshing = isRefreshing(now);
        Instant finished = refreshing ? finishedBefore : finishes;
        ObjectNode json =
                Json.object().put("cache_status", refreshing ? "refreshing" : started == null ? "cold" : "fresh");
        return json.put("last_refresh_started", text(started)).put("last_refresh_finished", text(finished));
    }

    private static String text(Instant moment) {
        return moment == null ? null : moment.toString();
    }
}
