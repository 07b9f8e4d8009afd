package io.github.camelpolytomic.test.internal.state.connection;

import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** What a connection is and offers. */
public record ConnectionDescription(
        String id,
        String name,
        String type,
        SourceDescription source,
        DestinationDescription destination,
        TargetDescription target,
        InitialState initial) {

    /** A connection with a random id that is neither a source nor a destination. */
    public static ConnectionDescription named(String name) {
        return new ConnectionDescription(
                UUID.randomUUID().toString(),
                name,
                "custom",
                SourceDescription.NONE,
                DestinationDescription.NONE,
                TargetDescription.NONE,
                InitialState.DEFAULT);
    }

    /** Reads JSON as {@code SimulatedConnection.fromJson} describes it. */
    public static ConnectionDescription read(ObjectNode json) {
        ConnectionDescription named = named(json.path("name").asText(""));
        SourceDescription source =
                json.get("source") instanceof ObjectNode given ? SourceDescription.read(given) : named.source;
        return new ConnectionDescription(
                json.path("id").asText(named.id),
                named.name,
                json.path("type").asText(named.type),
                source,
                json.get("destination") instanceof ObjectNode destination
                        ? DestinationDescription.read(destination)
                        : named.destination,
                json.get("target") instanceof ObjectNode target ? TargetDescription.read(target, source) : named.target,
                json.get("configuration") instanceof ObjectNode configuration
                        ? named.initial.configuration(configuration)
                        : named.initial);
    }

    public boolean isSource() {
        return source.isOffered();
    }

    public boolean isDestination() {
        return destination.isOffered();
    }

    public Optional<SourceSchema> schema(String schemaId) {
        return source.schemas().stream()
                .filter(schema -> schema.id().equals(schemaId))
                .findFirst();
    }

    public ConnectionDescription id(String other) {
        return new ConnectionDescription(other, name, type, source, destination, target, initial);
    }

    ConnectionDescription name(String other) {
        return new ConnectionDescription(id, other, type, source, destination, target, initial);
    }

    public ConnectionDescription type(String other) {
        return new ConnectionDescription(id, name, other, source, destination, target, initial);
    }

    public ConnectionDescription source(SourceDescription other) {
        return new ConnectionDescription(id, name, type, other, destination, target, initial);
    }

    public ConnectionDescription destination(DestinationDescription other) {
        return new ConnectionDescription(id, name, type, source, other, target, initial);
    }

    public ConnectionDescription target(TargetDescription other) {
        return new ConnectionDescription(id, name, type, source, destination, other, initial);
    }

    public ConnectionDescription initial(InitialState other) {
        return new ConnectionDescription(id, name, type, source, destination, target, other);
    }

    /** The same connection with what another one offers. */
    ConnectionDescription offering(ConnectionDescription other) {
        return source(other.source).destination(other.destination).target(other.target);
    }

    /** The same connection with its schema of that id replaced. */
    ConnectionDescription replacing(SourceSchema schema) {
        return source(source.replacing(schema));
    }
}
