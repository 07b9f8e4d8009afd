package io.github.camelpolytomic.internal.binding;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.apache.camel.Message;

import io.github.camelpolytomic.internal.json.Json;
import io.github.camelpolytomic.internal.operation.ApiVersion;
import io.github.camelpolytomic.internal.operation.Operation;
import io.github.camelpolytomic.internal.operation.Parameter;
import io.github.camelpolytomic.internal.operation.RequestBody;
import io.github.camelpolytomic.internal.operation.RunOperations;
import io.github.camelpolytomic.model.bulksync.BulkResyncMode;

/** The request body with which a run starts an execution. */
public final class StartBody {

    private final Operation operation;
    private final RequestBody body;
    private final BodyReader reader;
    private final boolean destructive;

    /** @param destructive whether a start may have the destination written anew */
    public StartBody(Operation operation, ApiVersion version, BodySettings settings, boolean destructive) {
        this.operation = operation;
        this.body = operation.start().body().orElseThrow();
        this.reader = new BodyReader(operation.start(), version, body, settings);
        this.destructive = destructive;
    }

    /** The body for these parameters, or for the message when it holds the request itself. */
    public byte[] read(Map<Parameter, Object> values, Message message) {
        // a run is a step of a route whose message is about something else, as a rule
        boolean fromMessage = !BodyReader.isGivenBy(values) && body.type().isInstance(message.getBody());
        return allowed(fromMessage ? reader.read(message) : reader.read(values));
    }

    /** The body that starts an execution for these schemas; for all when there are none. */
    public byte[] of(List<?> schemas) {
        return reader.read(schemas.isEmpty() ? Map.of() : Map.of(RunOperations.RUN_SCHEMAS, schemas));
    }

    /** @throws IllegalArgumentException when these parameters make a body that the endpoint may not send */
    public void requireAllowed(Map<Parameter, Object> values) {
        if (BodyReader.isGivenBy(values)) {
            allowed(reader.read(values));
        }
    }

    private byte[] allowed(byte[] request) {
        ObjectNode members = Json.object(request);
        boolean rebuilds = BulkResyncMode.REBUILD.equalsIgnoreCase(
                        members.path("resync_mode").asText())
                || members.path("resync").asBoolean();
        if (rebuilds && !destructive) {
            throw new IllegalArgumentException(
                    "%s with resyncMode rebuild has the destination written anew: set allowDestructive=true in the URI and on the component if that is meant"
                            .formatted(operation.name()));
        }
        return request;
    }
}
