package io.github.camelpolytomic.test;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.camelpolytomic.test.internal.contract.Json;
import io.github.camelpolytomic.test.internal.state.connection.ConnectionDescription;
import io.github.camelpolytomic.test.internal.state.connection.DestinationDescription;
import io.github.camelpolytomic.test.internal.state.connection.InitialState;
import io.github.camelpolytomic.test.internal.state.connection.SourceDescription;
import io.github.camelpolytomic.test.internal.state.connection.TargetDescription;
import io.github.camelpolytomic.test.internal.state.connection.TargetProperty;

/**
 * A connection of a {@link Workspace}: a source, a destination, a target of model syncs, or several of these.
 * Immutable; each method that sets something returns a new connection. The first schema makes it a source, the first
 * mode, setting or resync mode a destination, the first target, property or creation a target of model syncs.
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

    private final ConnectionDescription description;

    SimulatedConnection(ConnectionDescription description) {
        this.description = description;
    }

    /** A connection with a random id that is neither a source nor a destination yet. */
    public static SimulatedConnection named(String name) {
        return new SimulatedConnection(ConnectionDescription.named(name));
    }

    /**
     * A connection from JSON text with the members {@code id}, {@code name}, {@code type}, {@code configuration},
     * {@code source} and {@code destination}. The last two are optional, and are what Polytomic returns for {@code
     * bulkSource} and {@code bulkDestination}, with or without the envelope {@code data}. Members of the contract that
     * are absent get defaults. The optional member {@code target} makes it a target of model syncs: {@code modes},
     * {@code properties} (the contract's SyncDestinationProperties) and {@code creation}, a list with the {@code id},
     * {@code title} and {@code values} of each property of new objects. Its objects are the schemas of the source.
     */
    public static SimulatedConnection fromJson(String json) {
        return new SimulatedConnection(ConnectionDescription.read(Json.parseObject(json)));
    }

    /** The id in the API: any text, also one that must be encoded in a path. */
    public SimulatedConnection id(String id) {
        return new SimulatedConnection(description.id(id));
    }

    /** The connection type, such as {@code postgresql}. */
    public SimulatedConnection type(String type) {
        return new SimulatedConnection(description.type(type));
    }

    /** Adds a schema to what it offers as a source. */
    public SimulatedConnection schema(SimulatedSchema schema) {
        return with(description.source().plus(schema.state()));
    }

    /** Makes it a source; needed only for a source without schemas. */
    public SimulatedConnection asSource() {
        return with(description.source().offered());
    }

    /** Makes it a source that supports tracking fields. */
    public SimulatedConnection supportsTrackingFields() {
        return with(description.source().tracking());
    }

    /** Adds {@code replicate}, {@code snapshot} or {@code append} with its usual label and description. */
    public SimulatedConnection mode(String modeId) {
        return switch (modeId) {
            case "snapshot" -> mode(modeId, "Snapshot", "Write a complete copy of the source on every run");
            case "append" -> mode(modeId, "Append", "Add the records of the source on every run");
            default -> mode(modeId, "Replicate", "Keep the destination the same as the source");
        };
    }

    /** Makes it a destination that can keep a history table for each schema. */
    public SimulatedConnection supportsHistory() {
        return with(description.destination().history());
    }

    /** Adds a sync mode that it supports as a destination. */
    public SimulatedConnection mode(String modeId, String label, String description) {
        return with(this.description.destination().mode(modeId, label, description));
    }

    /** Adds a setting that it has as a destination. */
    public SimulatedConnection setting(String settingName, Object defaultValue, boolean required) {
        return setting(new SimulatedSetting(settingName, defaultValue, required, List.of()));
    }

    /** Adds a setting, or a group of settings, that it has as a destination. */
    public SimulatedConnection setting(SimulatedSetting setting) {
        return with(description.destination().setting(setting.name(), setting.json()));
    }

    /** Adds resync modes that it supports as a destination. */
    public SimulatedConnection resyncModes(String... modes) {
        return with(description.destination().resyncModes(Arrays.asList(modes)));
    }

    /** Adds an object that model syncs can write to. */
    public SimulatedConnection target(SimulatedTarget object) {
        return with(description.target().plus(object.state()));
    }

    /**
     * What it supports as the target of model syncs: a member of the contract's SyncDestinationProperties, such as
     * {@code supports_multiple_identities}.
     */
    public SimulatedConnection targetProperty(String propertyName, Object value) {
        return with(description.target().property(propertyName, value));
    }

    /**
     * Lets model syncs create objects, which takes this property. Without values, any value is allowed. The id of a new
     * object is the values of all properties, with dots between them.
     */
    public SimulatedConnection createsTargets(String propertyId, String... values) {
        return with(description.target().creating(new TargetProperty(propertyId, propertyId, List.of(values))));
    }

    /** The configuration; secrets of the type are masked in every response. */
    public SimulatedConnection configuration(Map<String, ?> configuration) {
        return with(description.initial().configuration((ObjectNode) Json.of(configuration)));
    }

    /** How long its schema cache is cold, and refreshing, after it is added to a workspace. */
    public SimulatedConnection coldFor(Duration time) {
        return with(description.initial().coldFor(time));
    }

    /** Makes it unhealthy when it is added to a workspace, with this status error. */
    public SimulatedConnection unhealthy(String statusError) {
        return with(description.initial().unhealthy(statusError));
    }

    /** The rate limit of its proxy in calls per minute; 60 by default. Beyond it, the proxy responds with 429. */
    public SimulatedConnection proxyCallsPerMinute(int calls) {
        return with(description.initial().proxyCallsPerMinute(calls));
    }

    /** Adds an interface of its proxy, for {@code api} of a proxied call; the first one is the default. */
    public SimulatedConnection proxyApi(String apiName, String purpose) {
        return with(description.initial().proxyApi(new InitialState.ProxyApi(apiName, purpose)));
    }

    /** Makes a managed Harbor own it: updates and deletions are rejected with 409. */
    public SimulatedConnection ownedByHarbor() {
        return with(description.initial().harbor(InitialState.Harbor.MANAGED));
    }

    /** Makes a Harbor of the customer depend on it: deletions are rejected with 409. */
    public SimulatedConnection usedByHarbor() {
        return with(description.initial().harbor(InitialState.Harbor.OF_CUSTOMER));
    }

    public String id() {
        return description.id();
    }

    public String name() {
        return description.name();
    }

    public String type() {
        return description.type();
    }

    public boolean isSource() {
        return description.isSource();
    }

    public boolean isDestination() {
        return description.isDestination();
    }

    /** Whether model syncs can write to it. */
    public boolean isTarget() {
        return description.target().isOffered();
    }

    /** The schemas it offers as a source; empty when it is not a source. */
    public List<SimulatedSchema> schemas() {
        return description.source().schemas().stream().map(SimulatedSchema::of).toList();
    }

    /** The schema with this id. */
    public Optional<SimulatedSchema> schema(String schemaId) {
        return description.schema(schemaId).map(SimulatedSchema::of);
    }

    ConnectionDescription state() {
        return description;
    }

    private SimulatedConnection with(SourceDescription changed) {
        return new SimulatedConnection(description.source(changed));
    }

    private SimulatedConnection with(DestinationDescription changed) {
        return new SimulatedConnection(description.destination(changed));
    }

    private SimulatedConnection with(TargetDescription changed) {
        return new SimulatedConnection(description.target(changed));
    }

    private SimulatedConnection with(InitialState changed) {
        return new SimulatedConnection(description.initial(changed));
    }

    @Override
    public String toString() {
        return "SimulatedConnection[" + name() + ", " + type() + ", " + id() + "]";
    }
}
