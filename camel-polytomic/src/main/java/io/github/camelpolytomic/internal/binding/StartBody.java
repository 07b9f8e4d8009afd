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

/** The request body with which a run starts an execution. */
public final class StartBody {

    private final Operation operation;
    private final RequestBody body;
    private final BodyReader reader;
    private final boolean destructive;

    /** @param destructive whether a start may rewrite the destination */
    public StartBody(Operation operation, ApiVersion version, BodySettings settings, boolean destructive) {
        this.operation = operation;
        this.body = operation.start().body().orElseThrow();
        this.reader = new BodyReader(operation.start(), version, body, settings);
        this.destructive = destructive;
    }

    /** Returns the body from these parameters, or from the message if its body is the request itself. */
    public byte[] read(Map<Parameter, Object> values, Message message) {
        // the message of a run usually has a body with another purpose, so only a request record is used
        boolean fromMessage =
                !BodyReader.hasBodyParameter(values) && body.type().isInstance(message.getBody());
        return allowed(fromMessage ? reader.read(message) : reader.read(values));
    }

    /** Returns the body that starts an execution of these schemas, or of all if the list is empty. */
    public byte[] of(List<?> schemas) {
        return reader.read(schemas.isEmpty() ? Map.of() : Map.of(RunOperations.RUN_SCHEMAS, schemas));
    }

    /** @throws IllegalArgumentException if the endpoint does not allow a start with these parameters */
    public void requireAllowed(Map<Parameter, Object> values) {
        if (BodyReader.hasBodyParameter(values)) {
            allowed(reader.read(values));
        }
    }

    private byte[] allowed(byte[] request) {
        ObjectNode members = Json.object(request);
        boolean rewrites = operation.start().destructive().entrySet().stream().anyMatch(member -> member.getValue()
                .equalsIgnoreCase(members.path(member.getKey()).asText()));
        if (rewrites && !destructive) {
            throw new IllegalArgumentException(
                    ("%s with resyncMode rebuild rewrites the destination: to allow this, set"
                                    + " allowDestructive=true in the URI and on the component")
                            .formatted(operation.name()));
        }
        return request;
    }
}
