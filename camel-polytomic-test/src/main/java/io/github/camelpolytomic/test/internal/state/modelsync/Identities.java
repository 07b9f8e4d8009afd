package io.github.camelpolytomic.test.internal.state.modelsync;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.camelpolytomic.test.internal.contract.ApiException;
import io.github.camelpolytomic.test.internal.contract.ApiVersion;
import io.github.camelpolytomic.test.internal.contract.Json;
import io.github.camelpolytomic.test.internal.contract.RequestBody;

/**
 * How records of the source and of the target are matched: the contract's ModelSyncIdentities. Before 2025-09-18 there
 * is one mapping at most.
 */
record Identities(List<ObjectNode> mappings, String strategy) {

    static final Identities NONE = new Identities(List.of(), "priority");

    private static final Set<String> STRATEGIES = Set.of("priority", "and");
    private static final Set<String> FUNCTIONS =
            Set.of("Equality", "ISubstring", "OneOf", "DomainMatch", "HostnameMatch");

    /** The mappings of a request, which replaces these. */
    Identities replaced(RequestBody body, ApiVersion version) {
        Optional<ObjectNode> all =
                version == ApiVersion.V2025_09_18 ? body.object("identities") : Optional.<ObjectNode>empty();
        if (all.isPresent()) {
            return read(new RequestBody(all.get()));
        }
        if (mappings.size() > 1) {
            throw ApiException.badRequest("the sync has several identity mappings: identities is required");
        }
        return body.object("identity")
                .map(one -> new Identities(List.of(mapping(one)), NONE.strategy))
                .orElse(NONE);
    }

    boolean isAnd() {
        return strategy.equals("and");
    }

    /** Whether a mapping has this source. */
    boolean hasSource(JsonNode source) {
        return mappings.stream().anyMatch(mapping -> isSame(mapping.path("source"), source));
    }

    static boolean isSame(JsonNode one, JsonNode other) {
        return one.path("model_id").equals(other.path("model_id"))
                && one.path("field").equals(other.path("field"));
    }

    /** Adds them to the JSON of a sync. */
    void addTo(ObjectNode sync, ApiVersion version) {
        if (!mappings.isEmpty()) {
            sync.set("identity", mappings.get(0));
        }
        if (version == ApiVersion.V2025_09_18) {
            ObjectNode json = Json.object();
            ArrayNode all = json.putArray("mappings");
            mappings.forEach(all::add);
            sync.set("identities", json.put("strategy", strategy));
        }
    }

    private static Identities read(RequestBody given) {
        List<ObjectNode> mappings =
                given
                        .list("mappings")
                        .orElseThrow(() -> ApiException.badRequest("identities.mappings is required"))
                        .stream()
                        .map(each -> mapping(Json.requireObject(each, "identities.mappings")))
                        .toList();
        Optional<String> strategy = given.oneOf("strategy", STRATEGIES);
        if (mappings.size() > 1 && strategy.isEmpty()) {
            throw ApiException.badRequest("identities.strategy is required with several mappings");
        }
        return new Identities(mappings, mappings.size() > 1 ? strategy.get() : NONE.strategy);
    }

    private static ObjectNode mapping(ObjectNode given) {
        RequestBody mapping = new RequestBody(given);
        mapping.requiredText("function");
        mapping.oneOf("function", FUNCTIONS);
        mapping.requiredText("target");
        ModelSyncSettings.requireSource(mapping.requiredObject("source"));
        return given;
    }
}
