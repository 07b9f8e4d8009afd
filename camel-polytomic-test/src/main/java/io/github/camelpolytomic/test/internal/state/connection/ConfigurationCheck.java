package io.github.camelpolytomic.test.internal.state.connection;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Validates a configuration as the connected system would. */
public final class ConfigurationCheck {

    private static final Set<String> HOSTS = Set.of("hostname", "hosts", "account", "domain");

    private ConfigurationCheck() {}

    /** The first problem, if any. */
    public static Optional<String> problem(ConnectionType type, ObjectNode configuration) {
        return Stream.of(missing(type, configuration), misfit(type, configuration), unreachable(configuration))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> missing(ConnectionType type, ObjectNode configuration) {
        return StreamSupport.stream(type.schema().path("required").spliterator(), false)
                .map(JsonNode::asText)
                .filter(member -> configuration.path(member).asText("").isEmpty())
                .findFirst()
                .map(member -> "configuration." + member + " is required");
    }

    private static Optional<String> misfit(ConnectionType type, ObjectNode configuration) {
        JsonNode properties = type.schema().path("properties");
        return configuration.properties().stream()
                .map(member -> problem(
                        member.getKey(),
                        member.getValue(),
                        properties.path(member.getKey()).path("type").asText()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> problem(String member, JsonNode value, String type) {
        if (ConnectionType.isMask(value)) {
            return Optional.of("configuration." + member + " was not accepted by the connected system");
        }
        boolean fits = value.isNull()
                || switch (type) {
                    case "string" -> value.isTextual();
                    case "integer" -> value.isIntegralNumber();
                    case "boolean" -> value.isBoolean();
                    default -> true;
                };
        return fits ? Optional.empty() : Optional.of("configuration." + member + " must be of type " + type);
    }

    private static Optional<String> unreachable(ObjectNode configuration) {
        return configuration.properties().stream()
                .filter(member -> HOSTS.contains(member.getKey()))
                .map(member -> member.getValue().asText())
                .filter(host -> host.endsWith(".invalid"))
                .findFirst()
                .map(host -> "cannot reach " + host);
    }
}
