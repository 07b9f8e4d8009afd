package io.github.camelpolytomic.test.internal.state.sync;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

/** The ingestion (change data capture) of a sync: its status, if it has one, and its log. */
public final class Ingestion {

    private final List<Line> log = new ArrayList<>();
    private JsonNode status;

    public synchronized void status(JsonNode other) {
        status = other;
    }

    public synchronized Optional<JsonNode> status() {
        return Optional.ofNullable(status);
    }

    synchronized void log(Line line) {
        log.add(line);
    }

    /** Its log, oldest line first. */
    public synchronized List<Line> log() {
        return List.copyOf(log);
    }

    public record Line(Instant time, String level, String text) {}
}
