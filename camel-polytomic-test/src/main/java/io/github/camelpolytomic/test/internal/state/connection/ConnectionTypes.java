package io.github.camelpolytomic.test.internal.state.connection;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.github.camelpolytomic.test.internal.contract.Json;

/** The connection types that the API can create. */
public final class ConnectionTypes {

    private static final List<String> BUILT_IN =
            List.of("clearbit", "hubspot", "mongodb", "postgresql", "s3", "salesforce", "snowflake");

    private final Map<String, ConnectionType> types = new LinkedHashMap<>();

    ConnectionTypes() {
        BUILT_IN.forEach(id -> types.put(id, new ConnectionType(id, Json.parseObject(text("types/" + id + ".json")))));
    }

    public Collection<ConnectionType> all() {
        return List.copyOf(types.values());
    }

    public Optional<ConnectionType> type(String id) {
        return Optional.ofNullable(types.get(id));
    }

    /** The type of an existing connection, even one that the API cannot create. */
    ConnectionType of(String id) {
        return type(id).orElseGet(() -> ConnectionType.plain(id));
    }

    private static String text(String resource) {
        try (InputStream in = ConnectionTypes.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
