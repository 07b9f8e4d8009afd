package io.github.camelpolytomic.test;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A connection of a {@link Workspace}: a source, a destination, or both. Immutable; each method that says something
 * about the connection returns a new one. The first schema makes it a source, the first mode, setting or resync mode a
 * destination.
 *
 * <pre>{@code
 * SimulatedConnection.named("Shop").id("5f1c…").type("postgresql")
 *         .schema(SimulatedSchema.named("public.orders")
 *                 .field(SimulatedField.of("id", "number").remoteType("bigint").primaryKey()))
 *         .mode("replicate")
 *         .setting("schema", "shop", true)
 *         .resyncModes("resync", "rebuild")
 * }</pre>
 */
public final class SimulatedConnection {

    private final String id;
    private final String name;
    private final String type;
    private final SimulatedSource source;
    private final SimulatedDestination destination;
    private final InitialState traits;

    private SimulatedConnection(
            String id,
            String name,
            String type,
            SimulatedSource source,
            SimulatedDestination destination,
            InitialState traits) {
        this.id = id;
        this.name = name;
        this.type = type;
        this.source = source;
        this.destination = destination;
        this.traits = traits;
    }

    /** A connection with a random id that is neither a source nor a destination yet. */
    public static SimulatedConnection named(String name) {
        return new SimulatedConnection(
                UUID.randomUUID().toString(),
                name,
                "custom",
                SimulatedSource.NONE,
                SimulatedDestination.NONE,
                InitialState.PLAIN);
    }

    /**
     * A connection from JSON text with the members {@code id}, {@code name}, {@code type}, {@code configuration},
     * {@code source} and {@code destination}, of which the last two are what Polytomic answers to {@code bulkSource} and
     * {@code bulkDestination} (with or without the envelope {@code data}) and may be left out. Members that the contract
     * has and the text has not get plain defaults.
     */
    public static SimulatedConnection fromJson(String json) {
        ObjectNode node = Json.parseObject(json);
        SimulatedConnection connection =
                named(node.path("name").asText("")).type(node.path("type").asText("custom"));
        return new SimulatedConnection(
                node.path("id").asText(connection.id),
                connection.name,
                connection.type,
                node.get("source") instanceof ObjectNode source ? SimulatedSource.read(source) : SimulatedSource.NONE,
                node.get("destination") instanceof ObjectNode destination
                        ? SimulatedDestination.read(destination)
                        : SimulatedDestination.NONE,
                node.get("configuration") instanceof ObjectNode configuration
                        ? InitialState.PLAIN.configuration(configuration)
                        : InitialState.PLAIN);
    }

    /** The id that calls name it by: any text, also one that must be encoded in a path. */
    public SimulatedConnection id(String id) {
        return new SimulatedConnection(id, name, type, source, destination, traits);
    }

    /** The kind of system it connects, such as {@code postgresql}. */
    public SimulatedConnection type(String type) {
        return new SimulatedConnection(id, name, type, source, destination, traits);
    }

    /** Adds a schema to what it offers as a source. */
    public SimulatedConnection schema(SimulatedSchema schema) {
        return withSource(source.plus(schema));
    }

    /** Makes it a source, if it is none yet; needed only for a source without schemas. */
    public SimulatedConnection asSource() {
        return withSource(source.offered());
    }

    /** Makes it a source that supports tracking fields. */
    public SimulatedConnection supportsTrackingFields() {
        return withSource(source.tracking());
    }

    /** Adds {@code replicate} or {@code snapshot} with its usual label and description. */
    public SimulatedConnection mode(String modeId) {
        return modeId.equals("snapshot")
                ? mode(modeId, "Snapshot", "Write a complete copy of the source on every run")
                : mode(modeId, "Replicate", "Keep the destination the same as the source");
    }

    /** Adds a sync mode to what it accepts as a destination. */
    public SimulatedConnection mode(String modeId, String label, String description) {
        return withDestination(destination.mode(modeId, label, description));
    }

    /** Adds a setting to what it asks for as a destination. */
    public SimulatedConnection setting(String settingName, Object defaultValue, boolean required) {
        return setting(new SimulatedSetting(settingName, defaultValue, required, List.of()));
    }

    /** Adds a setting, or a group of settings, to what it asks for as a destination. */
    public SimulatedConnection setting(SimulatedSetting setting) {
        return withDestination(destination.setting(setting));
    }

    /** Adds resync modes to what it accepts as a destination. */
    public SimulatedConnection resyncModes(String... modes) {
        return withDestination(destination.resyncModes(Arrays.asList(modes)));
    }

    /** The settings it was made with; those that the type calls secret are masked in every answer. */
    public SimulatedConnection configuration(Map<String, ?> configuration) {
        return with(traits.configuration((ObjectNode) Json.of(configuration)));
    }

    /** How long after it joins a workspace its schema cache is empty and refreshing. */
    public SimulatedConnection coldFor(Duration time) {
        return with(traits.coldFor(time));
    }

    /** Makes it a connection that does not work when it joins a workspace, with this status error. */
    public SimulatedConnection unhealthy(String statusError) {
        return with(traits.unhealthy(statusError));
    }

    /** How many calls a minute its proxy lets through before it answers 429; 60 when nothing is said. */
    public SimulatedConnection proxyCallsPerMinute(int calls) {
        return with(traits.proxyCallsPerMinute(calls));
    }

    public String id() {
        return id;
    }

    public String name() {
        return name;
    }

    public String type() {
        return type;
    }

    public boolean isSource() {
        return source.isOffered();
    }

    public boolean isDestination() {
        return destination.isOffered();
    }

    /** What it offers as a source; empty when it is none. */
    public List<SimulatedSchema> schemas() {
        return source.schemas();
    }

    /** The schema with this id. */
    public Optional<SimulatedSchema> schema(String schemaId) {
        return schemas().stream().filter(schema -> schema.id().equals(schemaId)).findFirst();
    }

    SimulatedSource source() {
        return source;
    }

    SimulatedDestination destination() {
        return destination;
    }

    InitialState traits() {
        return traits;
    }

    SimulatedConnection renamed(String otherName) {
        return new SimulatedConnection(id, otherName, type, source, destination, traits);
    }

    /** The same connection with what another one offers. */
    SimulatedConnection offering(SimulatedConnection other) {
        return new SimulatedConnection(id, name, type, other.source, other.destination, traits);
    }

    /** The same connection with its schema of that id replaced. */
    SimulatedConnection replacing(SimulatedSchema schema) {
        return withSource(source.replacing(schema));
    }

    private SimulatedConnection with(InitialState changed) {
        return new SimulatedConnection(id, name, type, source, destination, changed);
    }

    private SimulatedConnection withSource(SimulatedSource changed) {
        return new SimulatedConnection(id, name, type, changed, destination, traits);
    }

    private SimulatedConnection withDestination(SimulatedDestination changed) {
        return new SimulatedConnection(id, name, type, source, changed, traits);
    }

    @Override
    public String toString() {
        return "SimulatedConnection[" + name + ", " + type + ", " + id + "]";
    }
}
