package io.github.camelpolytomic.internal.operation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The request body of an operation and its constraints. Immutable: each method that adds to it returns a new instance.
 *
 * @param type its record
 * @param isOptional whether a call may omit it
 * @param rules the constraints on its members
 * @param responses the records of responses that are also accepted as requests
 * @param readOnly members that only the service sets, in the notation of {@link BodyRule}; removed from records
 */
public record RequestBody(
        Class<?> type,
        boolean isOptional,
        List<BodyRule> rules,
        List<ResponseAsRequest> responses,
        List<String> readOnly) {

    private static final String SET_SECRET = "set the secret itself";

    static RequestBody of(Class<?> type) {
        return new RequestBody(type, false, List.of(), List.of(), List.of());
    }

    /** A body that is always an empty object: everything else is in the path and the query. */
    static RequestBody empty() {
        return of(Map.class);
    }

    static RequestBody optional(Class<?> type) {
        return new RequestBody(type, true, List.of(), List.of(), List.of());
    }

    RequestBody requires(String... members) {
        return with(Arrays.stream(members)
                .map(member -> BodyRule.of(BodyRule.Kind.REQUIRED, member))
                .toList());
    }

    RequestBody requiresSince(ApiVersion version, String... members) {
        return with(Arrays.stream(members)
                .map(member -> BodyRule.of(BodyRule.Kind.REQUIRED, member).in(since(version)))
                .toList());
    }

    RequestBody requiresBefore(ApiVersion version, String... members) {
        return with(Arrays.stream(members)
                .map(member -> BodyRule.of(BodyRule.Kind.REQUIRED, member).in(before(version)))
                .toList());
    }

    RequestBody requiresPresentSince(ApiVersion version, String member) {
        return with(BodyRule.of(BodyRule.Kind.PRESENT, member).in(since(version)));
    }

    /** Refuses a member that the API would ignore, although it matters. */
    RequestBody refuses(String member, String cure) {
        return with(BodyRule.of(BodyRule.Kind.REFUSED, member).cure(cure));
    }

    /** Refuses a member that the API no longer supports from this version on. */
    RequestBody refusesSince(ApiVersion version, String member, String cure) {
        return with(
                BodyRule.of(BodyRule.Kind.REFUSED, member).in(since(version)).cure(cure));
    }

    /** Refuses a member that the API does not support before this version. */
    RequestBody refusesBefore(ApiVersion version, String member, String cure) {
        return with(
                BodyRule.of(BodyRule.Kind.REFUSED, member).in(before(version)).cure(cure));
    }

    RequestBody excludes(String member, String other, String cure) {
        return with(BodyRule.of(BodyRule.Kind.EXCLUSIVE, member, other).cure(cure));
    }

    /** Makes a member require a value of another member. */
    RequestBody requiresWith(String member, String other, String value, String cure) {
        return with(BodyRule.of(BodyRule.Kind.CONDITIONAL, member, other, value).cure(cure));
    }

    RequestBody excludesSince(ApiVersion version, String member, String other, String cure) {
        return with(BodyRule.of(BodyRule.Kind.EXCLUSIVE, member, other)
                .in(since(version))
                .cure(cure));
    }

    RequestBody ids(String... members) {
        return with(Arrays.stream(members)
                .map(member -> BodyRule.of(BodyRule.Kind.IDS, member))
                .toList());
    }

    RequestBody idsBefore(ApiVersion version, String... members) {
        return with(Arrays.stream(members)
                .map(member -> BodyRule.of(BodyRule.Kind.IDS, member).in(before(version)))
                .toList());
    }

    RequestBody filled(String member) {
        return with(BodyRule.of(BodyRule.Kind.FILLED, member).cure("leave it out if you want all"));
    }

    RequestBody atMostSince(ApiVersion version, int elements, String member) {
        return with(BodyRule.of(BodyRule.Kind.LIMITED, member, String.valueOf(elements))
                .in(since(version)));
    }

    RequestBody unmasked(String member) {
        return with(BodyRule.of(BodyRule.Kind.UNMASKED, member).cure(SET_SECRET));
    }

    RequestBody unmaskedBefore(ApiVersion version, String member) {
        return with(
                BodyRule.of(BodyRule.Kind.UNMASKED, member).in(before(version)).cure(SET_SECRET));
    }

    /** Also accepts this response, without these members. */
    RequestBody alsoTakes(Class<?> response, String... removed) {
        return plus(new ResponseAsRequest(response, "", List.of(removed)));
    }

    /** Also accepts this response, with an empty object for a member that the service may omit. */
    RequestBody alsoTakesFilling(Class<?> response, String emptyIfNull) {
        return plus(new ResponseAsRequest(response, "", List.of(), List.of(emptyIfNull), ""));
    }

    /** Also accepts this response if it contains this member. */
    RequestBody alsoTakesWhole(Class<?> response, String complete) {
        return plus(new ResponseAsRequest(response, "", List.of(), List.of(), complete));
    }

    /** Also accepts this response, wrapped in a member of the request. */
    RequestBody alsoTakesWrapped(Class<?> response, String wrapper) {
        return plus(new ResponseAsRequest(response, wrapper, List.of()));
    }

    /** Also accepts this response, converted and without these members. */
    RequestBody alsoTakesAs(Class<?> response, UnaryOperator<ObjectNode> conversion, String... removed) {
        return plus(new ResponseAsRequest(response, "", List.of(removed), List.of(), "", conversion));
    }

    /** Removes members that only the service sets from every record. */
    RequestBody without(String... members) {
        return new RequestBody(type, isOptional, rules, responses, List.of(members));
    }

    /** Whether it is always an empty object. */
    public boolean isEmpty() {
        return type == Map.class;
    }

    /** Returns the names of its record's members, as the API spells them. */
    public Set<String> members() {
        return Arrays.stream(type.getRecordComponents())
                .map(component -> component.getAccessor().getAnnotation(JsonProperty.class))
                // additionalProperties has no name
                .filter(Objects::nonNull)
                .map(JsonProperty::value)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Returns all violations in this body in this version, each with its fix. */
    public List<String> faults(JsonNode body, ApiVersion version) {
        return rules.stream()
                .flatMap(rule -> rule.violation(body, version).stream())
                .toList();
    }

    /** Whether a record of this type is accepted. */
    public boolean takes(Class<?> recordType) {
        return type == recordType || response(recordType).isPresent();
    }

    /**
     * Returns the request for the members of a record of an {@link #takes accepted} type.
     *
     * @throws IllegalArgumentException if the record is incomplete
     */
    public ObjectNode request(Class<?> recordType, ObjectNode members) {
        ObjectNode request =
                response(recordType).map(response -> response.request(members)).orElse(members);
        readOnly.forEach(member -> remove(request, List.of(member.split("\\."))));
        return request;
    }

    private Optional<ResponseAsRequest> response(Class<?> recordType) {
        return responses.stream()
                .filter(response -> response.type() == recordType)
                .findFirst();
    }

    private static void remove(JsonNode holder, List<String> steps) {
        String step = steps.get(0);
        if (steps.size() == 1) {
            if (holder instanceof ObjectNode object) {
                object.remove(step);
            }
        } else if (step.endsWith("[]")) {
            holder.path(step.substring(0, step.length() - 2))
                    .forEach(element -> remove(element, steps.subList(1, steps.size())));
        } else {
            remove(holder.path(step), steps.subList(1, steps.size()));
        }
    }

    private RequestBody plus(ResponseAsRequest response) {
        List<ResponseAsRequest> all = new ArrayList<>(responses);
        all.add(response);
        return new RequestBody(type, isOptional, rules, List.copyOf(all), readOnly);
    }

    private RequestBody with(BodyRule rule) {
        return with(List.of(rule));
    }

    private RequestBody with(List<BodyRule> more) {
        List<BodyRule> all = new ArrayList<>(rules);
        all.addAll(more);
        return new RequestBody(type, isOptional, List.copyOf(all), responses, readOnly);
    }

    private static EnumSet<ApiVersion> since(ApiVersion version) {
        return EnumSet.range(version, ApiVersion.V2025_09_18);
    }

    private static EnumSet<ApiVersion> before(ApiVersion version) {
        return EnumSet.complementOf(since(version));
    }
}
