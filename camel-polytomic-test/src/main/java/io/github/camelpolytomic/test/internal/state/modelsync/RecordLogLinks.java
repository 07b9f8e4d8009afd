package io.github.camelpolytomic.test.internal.state.modelsync;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.camelpolytomic.test.internal.contract.Json;
import io.github.camelpolytomic.test.internal.state.file.SignedLinks;

/** Signed links to the record logs of runs, and the addresses of the operations that return them. */
public final class RecordLogLinks {

    private static final Duration LIST_LASTS = Duration.ofHours(1);
    private static final Duration ONE_LASTS = Duration.ofMinutes(5);

    private final SignedLinks links;
    private final Clock clock;

    public RecordLogLinks(SignedLinks links, Clock clock) {
        this.links = links;
        this.clock = clock;
    }

    /** Links to all files of a log, which last an hour. */
    public List<String> all(ModelSyncExecution execution, RecordLogType type) {
        return execution.log(type).files().stream()
                .map(file -> link(execution, type, file, expiryOfAll()))
                .toList();
    }

    /** When the links that are made now expire. */
    public Instant expiryOfAll() {
        return clock.instant().plus(LIST_LASTS);
    }

    /** A link to one file, which lasts a few minutes; empty when the log has no such file. */
    public Optional<String> one(ModelSyncExecution execution, RecordLogType type, String file) {
        return Optional.of(file)
                .filter(name -> execution.log(type).files().contains(name))
                .map(name -> link(execution, type, name, clock.instant().plus(ONE_LASTS)));
    }

    /** The contract's LogsIndexResponse. */
    public ObjectNode index(String syncId, ModelSyncExecution execution) {
        ObjectNode index = Json.object();
        for (RecordLogType type : RecordLogType.values()) {
            index.putObject(type.json())
                    .put("count", execution.log(type).count())
                    .put("url", address(syncId, execution, type.json()));
        }
        return index;
    }

    /** The address of the index. */
    String indexAddress(String syncId, ModelSyncExecution execution) {
        return address(syncId, execution, "logs");
    }

    private String address(String syncId, ModelSyncExecution execution, String rest) {
        return links.address("/api/syncs/" + syncId + "/executions/" + execution.id() + "/" + rest);
    }

    private String link(ModelSyncExecution execution, RecordLogType type, String file, Instant expires) {
        return links.link("record-logs/" + execution.id() + "/" + type.json() + "/" + file, expires, () -> execution
                .log(type)
                .content(file));
    }
}
