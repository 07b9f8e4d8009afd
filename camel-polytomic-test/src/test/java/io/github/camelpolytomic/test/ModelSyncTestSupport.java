package io.github.camelpolytomic.test;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import io.github.camelpolytomic.test.internal.contract.Json;

import static io.github.camelpolytomic.test.CallTestSupport.in;

/** A simulator whose clock stands still until a test moves it, with two models, a target, and a sync of the first to it. */
public abstract class ModelSyncTestSupport {

    public static final String NEW = "2025-09-18";
    public static final String OLD = "2024-02-08";
    public static final String OLDEST = "2023-04-25";

    protected static final String MODEL = "6a0f3c1e-8f0b-4a57-9b1e-0c2d4e6f8a10";
    protected static final String TARGET = "0d9b7c55-3e21-4c68-8a4f-1b2c3d4e5f60";
    protected static final String SYNC = "/api/syncs/people";

    protected final SimulatorClock clock = SimulatorClock.stoppedAt(Instant.parse("2026-02-03T04:00:00Z"));
    protected final PolytomicSimulator polytomic =
            PolytomicSimulator.builder().clock(clock).start();
    protected SimulatedModelSync sync;

    @BeforeEach
    final void addTheModelsTheTargetAndTheSync() {
        polytomic
                .workspace()
                .add(SimulatedConnection.named("Database")
                        .id("database")
                        .schema(SimulatedSchema.named("people")
                                .field(SimulatedField.of("email", "string"))
                                .field(SimulatedField.of("country", "string"))));
        Stream.of(MODEL, "m")
                .map(id -> SimulatedModel.named(id).id(id).source("database").setting("table", "people"))
                .forEach(polytomic.workspace()::add);
        polytomic
                .workspace()
                .add(target(SimulatedTarget.named("Contact")
                        .name("Contacts")
                        .field(SimulatedField.of("Id", "string").primaryKey())
                        .field(SimulatedField.of("Email", "string"))
                        .field(SimulatedField.of("Status", "string"))));
        sync = SimulatedModelSync.named("People")
                .id("people")
                .mode("updateOrCreate")
                .target(TARGET, "Contact")
                .field(MODEL, "email", "Email")
                .identity(MODEL, "email", "Email")
                .schedule("{\"frequency\": \"daily\", \"hour\": \"5\"}");
        polytomic.workspace().add(sync);
    }

    @AfterEach
    final void closeTheSimulator() {
        polytomic.close();
    }

    /** The target connection with this object. */
    protected static SimulatedConnection target(SimulatedTarget object) {
        return SimulatedConnection.named("CRM")
                .id(TARGET)
                .target(object)
                .targetProperty("supports_multiple_identities", true)
                .targetProperty("supports_target_filters", true)
                .targetProperty("supports_filter_value_fields", true);
    }

    /** The settings of a sync in the form of all versions, with these members in addition. */
    protected static String settings(String more) {
        ObjectNode settings = Json.parseObject("""
                {"name": "Mail", "mode": "updateOrCreate", "schedule": {"frequency": "manual"},
                 "fields": [{"target": "Email", "source": {"model_id": "%1$s", "field": "email"}}],
                 "identity": {"source": {"model_id": "%1$s", "field": "email"}, "target": "Email",
                              "function": "Equality"},
                 "target": {"connection_id": "%2$s", "object": "Contact"}}
                """.formatted(MODEL, TARGET));
        Json.parseObject(more.replace('\'', '"')).properties().forEach(member -> {
            if (member.getValue().isNull()) {
                settings.remove(member.getKey());
            } else {
                settings.set(member.getKey(), member.getValue());
            }
        });
        return settings.toString();
    }

    protected JsonNode get(String version, String path) {
        return ClientTestSupport.data(in(version, polytomic).get(path));
    }

    protected JsonNode post(String version, String path, String body) {
        return ClientTestSupport.data(in(version, polytomic).post(path, body));
    }

    protected JsonNode put(String version, String path, String body) {
        return ClientTestSupport.data(
                in(version, polytomic).call(version.equals(OLDEST) ? "PATCH" : "PUT", path, body));
    }

    protected String refusal(String version, String method, String path, String body) {
        return ClientTestSupport.refusal(in(version, polytomic).call(method, path, body));
    }

    protected static JsonNode json(HttpResponse<String> response) {
        return ClientTestSupport.json(response);
    }

    protected static JsonNode json(String text) {
        return Json.parseObject(text.replace('\'', '"'));
    }
}
