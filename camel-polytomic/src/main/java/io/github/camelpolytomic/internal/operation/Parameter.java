package io.github.camelpolytomic.internal.operation;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * One parameter of an operation.
 *
 * @param name the name, the same in all versions and operations: that of the resource it identifies
 * @param wireName the name as the contract spells it
 * @param place its place in the request
 * @param type {@code String}, {@code Boolean}, {@code Integer}, {@code List} (of strings) or {@code Map} (of such
 *     lists)
 * @param versions the API versions that have it
 * @param contractNames its other names in the contract, besides {@code wireName}, as the contract spells them
 * @param isRequired whether a call needs it
 * @param documentation what users read about it, the same for all parameters of this name
 */
public record Parameter(
        String name,
        String wireName,
        Place place,
        Class<?> type,
        Set<ApiVersion> versions,
        List<String> contractNames,
        boolean isRequired,
        ParameterDocumentation documentation) {

    /** The key that makes a POST idempotent; every operation that sends a POST accepts it. */
    public static final Parameter IDEMPOTENCY_KEY = of("idempotencyKey", Place.HEADER, String.class, List.of())
            .sentAs("Idempotency-Key")
            .describedAs("Idempotency key of an operation that sends a POST: 8 to 255 letters, digits, '-' and '_'. For"
                    + " at least 24 hours, the service answers a second request with the same key as it answered the"
                    + " first, errors included. Reusing a key for a different request is an error.")
            .ifAbsent(
                    "a key is generated for each call, and reused by retries and redeliveries as long as the outcome is"
                            + " unknown");

    /** Place of a parameter in the request. */
    public enum Place {
        PATH,
        QUERY,
        BODY,
        HEADER,
        /** Not sent: it controls a composed operation. */
        NOWHERE
    }

    /** Creates a path parameter; {@code contractNames} are the names that differ from the name in snake case. */
    static Parameter path(String name, String... contractNames) {
        return of(name, Place.PATH, String.class, List.of(contractNames));
    }

    /** Creates a query parameter that is sent under the name in snake case. */
    static Parameter query(String name, Class<?> type) {
        return of(name, Place.QUERY, type, List.of());
    }

    /** Creates a parameter that controls a composed operation and is not sent. */
    static Parameter control(String name, Class<?> type) {
        return of(name, Place.NOWHERE, type, List.of());
    }

    /** Creates a member of the request body that is sent under the name in snake case. */
    static Parameter member(String name, Class<?> type) {
        return of(name, Place.BODY, type, List.of());
    }

    private static Parameter of(String name, Place place, Class<?> type, List<String> contractNames) {
        String wireName = name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
        return new Parameter(
                name,
                wireName,
                place,
                type,
                EnumSet.allOf(ApiVersion.class),
                contractNames,
                place == Place.PATH,
                ParameterDocumentation.NONE);
    }

    /** Returns the same parameter with a description, whose first sentence can stand alone. */
    Parameter describedAs(String text) {
        return documented(documentation.withText(text));
    }

    /** Returns the same parameter with another description of its header. */
    Parameter withHeader(String text) {
        return documented(documentation.withHeaderText(text));
    }

    /** Returns the same parameter with a further sentence about its header. */
    Parameter withNote(String text) {
        return documented(documentation.withNote(text));
    }

    /** Returns the same parameter with what applies if neither option nor header is set, as part of a sentence. */
    Parameter ifAbsent(String text) {
        return documented(documentation.withIfAbsent(text));
    }

    /** Returns the same parameter with the default that tools show. */
    Parameter withDefault(String value) {
        return documented(documentation.withDefaultValue(value));
    }

    /** Returns the same parameter, of which {@code true}, {@code false} and no value all differ in meaning. */
    Parameter threeValued() {
        return documented(documentation.withIsThreeValued(true));
    }

    /** Returns the same parameter, whose value appears in no URI, log or exception. */
    Parameter secret() {
        return documented(documentation.withIsSecret(true));
    }

    private Parameter documented(ParameterDocumentation text) {
        return new Parameter(name, wireName, place, type, versions, contractNames, isRequired, text);
    }

    /** Returns the same parameter, without which a call is an error. */
    Parameter required() {
        return new Parameter(name, wireName, place, type, versions, contractNames, true, documentation);
    }

    /** Returns the same parameter, in these versions only. */
    Parameter in(ApiVersion first, ApiVersion... others) {
        return in(EnumSet.of(first, others));
    }

    /** Returns the same parameter, in these versions only. */
    Parameter in(Set<ApiVersion> others) {
        return new Parameter(name, wireName, place, type, others, contractNames, isRequired, documentation);
    }

    /** Returns the same parameter in another place of the request. */
    Parameter in(Place other) {
        return new Parameter(name, wireName, other, type, versions, contractNames, other == Place.PATH, documentation);
    }

    /** Returns the same parameter as a query parameter that accepts several values. */
    Parameter several() {
        return new Parameter(name, wireName, Place.QUERY, List.class, versions, contractNames, false, documentation);
    }

    /** Returns the same parameter with other names in the contract that differ from the name in snake case. */
    Parameter withAliases(String... names) {
        return new Parameter(name, wireName, place, type, versions, List.of(names), isRequired, documentation);
    }

    /** Returns the same parameter with another spelling in requests. */
    Parameter sentAs(String spelling) {
        return new Parameter(name, spelling, place, type, versions, contractNames, isRequired, documentation);
    }

    /** Whether its value must not be shown. */
    public boolean isSecret() {
        return documentation.isSecret();
    }

    /** Whether it selects a page of a list. */
    public boolean isPageToken() {
        return name.equals("pageToken");
    }

    /** Whether it is the {@link #IDEMPOTENCY_KEY}, in whatever versions. */
    public boolean isIdempotencyKey() {
        return name.equals(IDEMPOTENCY_KEY.name);
    }

    /** Whether the contract uses this name for it. */
    boolean hasContractName(String contractName) {
        return contractName.equals(wireName) || contractNames.contains(contractName);
    }

    /** Its aliases in a URI: the other names, in camel case. */
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

    // parameters are looked up in maps several times a call, and the hash code of all members is expensive
    @Override
    public int hashCode() {
        return name.hashCode();
    }
}
