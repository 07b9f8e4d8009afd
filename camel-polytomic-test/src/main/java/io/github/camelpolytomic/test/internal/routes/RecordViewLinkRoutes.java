package io.github.camelpolytomic.test.internal.routes;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.camelpolytomic.test.internal.contract.ApiException;
import io.github.camelpolytomic.test.internal.contract.Json;
import io.github.camelpolytomic.test.internal.contract.RequestBody;
import io.github.camelpolytomic.test.internal.server.ApiResponse;
import io.github.camelpolytomic.test.internal.server.Call;
import io.github.camelpolytomic.test.internal.server.Route;
import io.github.camelpolytomic.test.internal.state.connection.Connection;
import io.github.camelpolytomic.test.internal.state.connection.SampleRecord;
import io.github.camelpolytomic.test.internal.state.connection.SourceField;
import io.github.camelpolytomic.test.internal.state.connection.SourceSchema;

import static io.github.camelpolytomic.test.internal.contract.ApiVersion.V2025_09_18;

/** The area Record View Links. The links lead to no page. */
final class RecordViewLinkRoutes {

    private static final String LINKS = "/api/record-view-links";
    private static final Duration USUAL_LIFE = Duration.ofHours(72);
    private static final Duration LONGEST_LIFE = Duration.ofDays(7);

    private final ConnectionLookup lookup;
    private final Clock clock;

    RecordViewLinkRoutes(ConnectionLookup lookup, Clock clock) {
        this.lookup = lookup;
        this.clock = clock;
    }

    List<Route> table() {
        return List.of(
                Route.post(this::create).since(V2025_09_18, LINKS),
                Route.get(this::capabilities).since(V2025_09_18, LINKS + "/capabilities"));
    }

    private ApiResponse create(Call call) {
        RequestBody body = call.body();
        SourceSchema schema = schema(call, body.requiredText("connection_id"), body.requiredText("schema_id"));
        String field = body.requiredText("lookup_key_field");
        String value = body.requiredText("lookup_key_value");
        Instant now = clock.instant();
        Instant end = body.text("expires_at").map(text -> end(text, now)).orElse(now.plus(USUAL_LIFE));
        body.text("source");
        if (!key(schema).filter(field::equals).isPresent()) {
            throw ApiException.badRequest("lookup_key_field must be the only field of the primary key");
        }
        body.texts("fields").orElse(List.of()).stream()
                .filter(id -> schema.field(id).isEmpty())
                .findFirst()
                .ifPresent(id -> {
                    throw ApiException.badRequest("no field with id " + id);
                });
        if (SampleRecord.all(schema).stream()
                .noneMatch(record -> record.path(field).asText().equals(value))) {
            throw ApiException.notFound("no such record");
        }
        String id = UUID.randomUUID().toString();
        return ApiResponse.data(Json.object()
                .put("id", id)
                .put("url", "https://records.polytomic.example/" + id + "?secret=" + UUID.randomUUID())
                .put("created_at", now.toString())
                .put("expires_at", end.toString()));
    }

    private ApiResponse capabilities(Call call) {
        String connectionId = required(call, "connection_id");
        String schemaId = required(call, "schema_id");
        Optional<String> key = key(schema(call, connectionId, schemaId));
        ObjectNode json = Json.object()
                .put("connection_id", connectionId)
                .put("schema_id", schemaId)
                .put("supported", key.isPresent())
                .put("supports_snapshot", key.isPresent())
                .put("supports_live_refresh", false)
                .put("default_field_policy", "readable")
                .put("default_ttl_seconds", USUAL_LIFE.toSeconds())
                .put("max_ttl_seconds", LONGEST_LIFE.toSeconds());
        key.ifPresentOrElse(
                field -> json.put("lookup_key_field", field),
                () -> json.put("reason", "the primary key does not have exactly one field"));
        return ApiResponse.data(json);
    }

    private SourceSchema schema(Call call, String connectionId, String schemaId) {
        Connection connection =
                lookup.find(call, connectionId).orElseThrow(() -> ConnectionLookup.unknown(connectionId));
        return connection
                .description()
                .schema(schemaId)
                .orElseThrow(() -> ApiException.notFound("no schema with id " + schemaId));
    }

    private static Optional<String> key(SourceSchema schema) {
        List<SourceField> keys =
                schema.fields().stream().filter(SourceField::isPrimaryKey).toList();
        return keys.size() == 1 ? Optional.of(keys.get(0).id()) : Optional.empty();
    }

    private static Instant end(String text, Instant now) {
        try {
            Instant end = OffsetDateTime.parse(text).toInstant();
            if (end.isAfter(now) && !end.isAfter(now.plus(LONGEST_LIFE))) {
                return end;
            }
        } catch (DateTimeException notATime) {
            // rejected below
        }
        throw ApiException.badRequest("expires_at must be a time within the next 7 days");
    }

    private static String required(Call call, String parameter) {
        return call.query()
                .text(parameter)
                .filter(value -> !value.isEmpty())
                .orElseThrow(() -> ApiException.badRequest(parameter + " is required"));
    }
}
