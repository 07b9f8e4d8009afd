package io.github.camelpolytomic.operation;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * One parameter of an operation.
 *
 * @param name its one name in all versions and operations, that of the resource it identifies
 * @param place where it stands in the request
 * @param type {@code String} or {@code Boolean}
 * @param versions the API versions that know it
 * @param contractNames the names that the contract gives it, in the contract's spelling
 */
public record Parameter(String name, Place place, Class<?> type, Set<ApiVersion> versions, List<String> contractNames) {

    /** Where a parameter stands in the request. */
    public enum Place {
        PATH,
        QUERY
    }

    /** A part of the path; {@code contractNames} are those that differ from the name in snake case. */
    static Parameter path(String name, String... contractNames) {
        List<String> others = List.of(contractNames);
        return new Parameter(name, Place.PATH, String.class, EnumSet.allOf(ApiVersion.class), others);
    }

    /** A query parameter, by the name in snake case. */
    static Parameter query(String name, Class<?> type) {
        return new Parameter(name, Place.QUERY, type, EnumSet.allOf(ApiVersion.class), List.of());
    }

    /** The same parameter, in these versions only. */
    Parameter in(ApiVersion first, ApiVersion... others) {
        return new Parameter(name, place, type, EnumSet.of(first, others), contractNames);
    }

    /** Whether a call without it cannot be made. */
    public boolean isRequired() {
        return place == Place.PATH;
    }

    /** The name in the contract's spelling. */
    public String wireName() {
        return name.replaceAll("([A-Z])", "_$1").toLowerCase();
    }

    /** Whether the contract calls it so. */
    boolean isCalled(String contractName) {
        return contractName.equals(wireName()) || contractNames.contains(contractName);
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
}
