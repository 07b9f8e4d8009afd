package io.github.camelpolytomic.internal.run.select;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.camelpolytomic.internal.run.sync.Sync;
import io.github.camelpolytomic.internal.text.Excerpts;
import io.github.camelpolytomic.internal.text.Listing;
import io.github.camelpolytomic.model.connections.Connection;

/**
 * Selects syncs by the option {@code select}, such as {@code name:nightly-*,destination:Snowflake,active:true}.
 *
 * <p>A sync must match every key; of several values of one key it must match one. {@code *} is a wildcard for any number of
 * characters. Values are case-sensitive. {@code source} and {@code destination} match the id or the name of the connection, the
 * name of its type, or the id of its type in any case. Of a connection that the service does not list only the id is known. A value
 * cannot contain a comma; {@code *} matches one.
 */
public final class SyncSelection {

    private static final int SHOWN = 5;

    private static final String CURE =
            "write comma-separated key:value terms, such as name:nightly-*,destination:Snowflake,active:true;"
                    + " the keys are "
                    + Arrays.stream(Key.values()).map(Key::spelling).collect(Collectors.joining(", "));

    private final String text;
    private final Map<Key, List<Wildcard>> terms;

    private SyncSelection(String text, Map<Key, List<Wildcard>> terms) {
        this.text = text;
        this.terms = terms;
    }

    /**
     * Reads the option.
     *
     * @throws IllegalArgumentException when it is not a selection; the message says what to write
     */
    public static SyncSelection of(String text) {
        if (text == null || text.isBlank()) {
            throw new IllegalArgumentException("Option select is empty: " + CURE);
        }
        Map<Key, List<Wildcard>> terms = new EnumMap<>(Key.class);
        for (String part : text.split(",", -1)) {
            Term term = Term.of(part.trim());
            terms.computeIfAbsent(term.key(), key -> new ArrayList<>()).add(term.value());
        }
        return new SyncSelection(text, terms);
    }

    /** Whether the selection depends on connections. */
    public boolean needsConnections() {
        return terms.containsKey(Key.SOURCE) || terms.containsKey(Key.DESTINATION);
    }

    /** The selected syncs, in their order; connections may be empty unless they are needed. */
    public List<Sync> select(List<Sync> syncs, List<Connection> connections) {
        Map<String, Connection> byId = connections.stream()
                .filter(connection -> connection.id() != null)
                .collect(Collectors.toMap(Connection::id, Function.identity(), (first, second) -> first));
        return syncs.stream().filter(sync -> isSelected(sync, byId)).toList();
    }

    /** The ids and names without a wildcard that match no sync. */
    public List<String> unmatched(List<Sync> syncs) {
        return Stream.of(Key.ID, Key.NAME)
                .flatMap(key -> terms.getOrDefault(key, List.of()).stream()
                        .filter(value -> !value.isPattern())
                        .filter(value -> syncs.stream().noneMatch(sync -> fits(key, value, sync, Map.of())))
                        .map(value -> key.spelling() + ":" + Excerpts.value(value.pattern())))
                .toList();
    }

    /** The message if some ids or names match no sync. */
    public String missing(List<String> unmatched, List<Sync> syncs) {
        String missing = Listing.of(unmatched, SHOWN, Function.identity(), " and no ");
        return "Option select=%s: there is no %s%s among these syncs: %s"
                .formatted(this, missing, unmatched.size() > SHOWN ? "," : "", Candidates.text(syncs));
    }

    /** The message if no sync is selected. */
    public String none(List<Sync> syncs) {
        return syncs.isEmpty()
                ? "Option select=%s matches nothing: the credentials have access to no sync".formatted(this)
                : "Option select=%s matches none of these syncs: %s".formatted(this, Candidates.text(syncs));
    }

    /** The option, truncated. */
    @Override
    public String toString() {
        return Excerpts.value(text);
    }

    private boolean isSelected(Sync sync, Map<String, Connection> connections) {
        return terms.entrySet().stream().allMatch(each -> each.getValue().stream()
                .anyMatch(value -> fits(each.getKey(), value, sync, connections)));
    }

    private static boolean fits(Key key, Wildcard value, Sync sync, Map<String, Connection> connections) {
        return switch (key) {
            case ID -> value.matches(sync.id());
            case NAME -> value.matches(sync.name());
            case SOURCE -> fits(value, sync.sourceConnectionId(), connections);
            case DESTINATION -> fits(value, sync.destinationConnectionId(), connections);
            case ACTIVE -> value.matches(String.valueOf(sync.active()));
            case MODE -> value.matches(sync.mode());
        };
    }

    private static boolean fits(Wildcard value, String id, Map<String, Connection> connections) {
        if (id == null) {
            return false;
        }
        Connection connection = connections.get(id);
        if (connection == null) {
            return value.matches(id);
        }
        return value.matches(id) || value.matches(connection.name()) || fitsType(value, connection);
    }

    private static boolean fitsType(Wildcard value, Connection connection) {
        return connection.type() != null
                && (value.matchesAnyCase(connection.type().id())
                        || value.matches(connection.type().name()));
    }

    private enum Key {
        ID,
        NAME,
        SOURCE,
        DESTINATION,
        ACTIVE,
        MODE;

        String spelling() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private record Term(Key key, Wildcard value) {

        static Term of(String part) {
            int colon = part.indexOf(':');
            if (colon < 0) {
                throw new IllegalArgumentException(
                        "Option select has '%s' without a key: %s".formatted(Excerpts.value(part), CURE));
            }
            String spelling = part.substring(0, colon).trim();
            String value = part.substring(colon + 1).trim();
            Key key = Stream.of(Key.values())
                    .filter(each -> each.spelling().equals(spelling))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(
                            "Option select has the unknown key '%s': %s".formatted(Excerpts.value(spelling), CURE)));
            if (value.isEmpty()) {
                throw new IllegalArgumentException(
                        "Option select has no value for '%s': %s".formatted(Excerpts.value(spelling), CURE));
            }
            if (key == Key.ACTIVE && !value.equals("true") && !value.equals("false")) {
                throw new IllegalArgumentException("Option select has active:%s: write active:true or active:false"
                        .formatted(Excerpts.value(value)));
            }
            return new Term(key, new Wildcard(value));
        }
    }
}
