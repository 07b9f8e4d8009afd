package io.github.camelpolytomic.test.internal.state.query;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.camelpolytomic.test.internal.contract.Json;
import io.github.camelpolytomic.test.internal.state.organization.Principal;

/**
 * A query that somebody has started. It ends when its duration has elapsed, and its rows are kept for a day after that.
 *
 * @param owner the only principal that can read it
 * @param rows the rows; empty when the query fails
 * @param error the error; empty when the query succeeds
 */
public record Query(String id, Principal owner, Instant started, Duration takes, Optional<Rows> rows, String error) {

    private static final Duration KEPT = Duration.ofDays(1);

    /** Whether it has ended, and its rows are not deleted yet. */
    public boolean hasRows(Instant now) {
        return rows.isPresent() && !now.isBefore(ended()) && !isExpired(now);
    }

    public boolean isExpired(Instant now) {
        return !now.isBefore(expires());
    }

    /** The number of its rows; 0 when it fails. */
    public int count() {
        return rows.map(each -> each.all().size()).orElse(0);
    }

    /** The contract's RunQueryResult, with these rows once it has ended. */
    public ObjectNode json(Instant now, int from, int to) {
        ObjectNode json = Json.object().put("id", id).put("status", status(now));
        if (isExpired(now) || now.isBefore(ended())) {
            return json;
        }
        json.put("expires", expires().toString());
        if (rows.isEmpty()) {
            return json.put("error", error);
        }
        json.put("count", count()).set("fields", Json.of(rows.get().names()));
        ArrayNode page = json.putArray("results");
        List<ObjectNode> all = rows.get().all();
        all.subList(from, Math.min(to, all.size())).forEach(page::add);
        return json;
    }

    private String status(Instant now) {
        if (isExpired(now)) {
            return "unknown";
        }
        if (now.isBefore(ended())) {
            return now.equals(started) ? "created" : "running";
        }
        return rows.isPresent() ? "done" : "failed";
    }

    private Instant ended() {
        return started.plus(takes);
    }

    private Instant expires() {
        return ended().plus(KEPT);
    }
}
