package io.github.camelpolytomic.internal.operation;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * One parameter of an operation.
 *
 * @param name its one name in all versions and operations, that of the resource it identifies
 * @param wireName the name in the contract's spelling
 * @param place where it stands in the request
 * @param type {@code String}, {@code Boolean}, {@code Integer} or {@code List} (of texts)
 * @param versions the API versions that know it
 * @param contractNames the names that the contract gives it beside {@code wireName}, in the contract's spelling
 */
public record Parameter(
        String name,
        String wireName,
        Place place,
        Class<?> type,
        Set<ApiVersion> versions,
        List<String> contractNames) {

    /** The key that makes a POST safe to repeat; every operation that sends one takes it. */
    public static final Parameter IDEMPOTENCY_KEY = new Parameter(
            "idempotencyKey",
            "Idempotency-Key",
            Place.HEADER,
            String.class,
            EnumSet.allOf(ApiVersion.class),
            List.of());

    /** Where a parameter stands in the request. */
    public enum Place {
        PATH,
        QUERY,
        BODY,
        HEADER,
        /** In no request as it is: a composed operation acts by it. */
        NOWHERE
    }

    /** A part of the path; {@code contractNames} are those that differ from the name in snake case. */
    static Parameter path(String name, String... contractNames) {
        return of(name, Place.PATH, String.class, List.of(contractNames));
    }

    /** A query parameter, by the name in snake case. */
    static Parameter query(String name, Class<?> type) {
        return of(name, Place.QUERY, type, List.of());
    }

    /** What a composed operation acts by. */
    static Parameter acting(String name, Class<?> type, String... contractNames) {
        return of(name, Place.NOWHERE, type, List.of(contractNames));
    }

    /** A member of the request body, by the name in snake case. */
    static Parameter member(String name, Class<?> type) {
        return of(name, Place.BODY, type, List.of());
    }

    private static Parameter of(String name, Place place, Class<?> type, List<String> contractNames) {
        String wireName = name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
        return new Parameter(name, wireName, place, type, EnumSet.allOf(ApiVersion.class), contractNames);
    }

    /** The same parameter, in these versions only. */
    Parameter in(ApiVersion first, ApiVersion... others) {
        return new Parameter(name, wireName, place, type, EnumSet.of(first, others), contractNames);
    }

    /** The same parameter, with a spelling of its own; a single word is also an alias in the URI. */
    Parameter spelled(String wireSpelling) {
        List<String> names = wireSpelling.matches("\\w+") ? List.of(wireSpelling) : contractNames;
        return new Parameter(name, wireSpelling, place, type, versions, names);
    }

    /** Whether a call without it cannot be made. */
    public boolean isRequired() {
        return place == Place.PATH;
    }

    /** Whether it asks for a page of a list. */
    public boolean isPageToken() {
        return name.equals("pageToken");
    }

    /** Whether the contract calls it so. */
    boolean isCalled(String contractName) {
        return contractName.equals(wireName) || contractNames.contains(contractName);
    }

    /** Its other names, in camel case, under which a URI may give it too. */
    public List<String> aliases() {
        return contractNames.stream().map(Parameter::camelCase).toList();
    }

    private static String camelCase(String contractName) {
        StringBuilder name = new StringBuilder();
        for (String word : contractName.split("_")) {
            name.append(name.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return name.toString();
    }

    // that of all members would be made anew at each look into a map, several times a call
    @Override
    public int hashCode() {
        return name.hashCode();
    }
}
