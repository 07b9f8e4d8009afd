package io.github.camelpolytomic.internal.operation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What an operation takes as its request body, and what the API says of it. Immutable; each method that says something more
 * returns a new one.
 *
 * @param type the record that is made for it
 * @param isOptional whether a call without it can be made
 * @param rules what it must and must not hold
 * @param answers what the service answers and is taken as a request too
 * @param readOnly members that only the service sets, in the notation of {@link BodyRule}; records are sent without them
 */
public record RequestBody(
        Class<?> type, boolean isOptional, List<BodyRule> rules, List<AnswerAsRequest> answers, List<String> readOnly) {

    /**
     * An answer that is taken as a request too.
     *
     * @param type its record
     * @param wrapper the member that wraps it in the request; empty when none does
     * @param left members that mean something else in the answer and are left out
     * @param emptyIfNull objects that the answer may leave out and the request may not
     * @param complete a member without which the answer is not the whole; empty for none
     */
    public record AnswerAsRequest(
            Class<?> type, String wrapper, List<String> left, List<String> emptyIfNull, String complete) {

        AnswerAsRequest(Class<?> type, String wrapper, List<String> left) {
            this(type, wrapper, left, List.of(), "");
        }
    }

    static RequestBody of(Class<?> type) {
        return new RequestBody(type, false, List.of(), List.of(), List.of());
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

    /** A member that the API would ignore, although something hangs on it. */
    RequestBody refuses(String member, String cure) {
        return with(BodyRule.of(BodyRule.Kind.REFUSED, member).cure(cure));
    }

    /** A member that the API no longer takes since this version. */
    RequestBody refusesSince(ApiVersion version, String member, String cure) {
        return with(
                BodyRule.of(BodyRule.Kind.REFUSED, member).in(since(version)).cure(cure));
    }

    /** A member that the API does not take before this version. */
    RequestBody refusesBefore(ApiVersion version, String member, String cure) {
        return with(
                BodyRule.of(BodyRule.Kind.REFUSED, member).in(before(version)).cure(cure));
    }

    RequestBody excludes(String member, String other, String cure) {
        return with(BodyRule.of(BodyRule.Kind.EXCLUSIVE, member, other).cure(cure));
    }

    RequestBody ids(String... members) {
        return with(Arrays.stream(members)
                .map(member -> BodyRule.of(BodyRule.Kind.IDS, member))
                .toList());
    }

    RequestBody filled(String member) {
        return with(BodyRule.of(BodyRule.Kind.FILLED, member).cure("leave it out to mean that"));
    }

    RequestBody unmasked(String member) {
        return with(BodyRule.of(BodyRule.Kind.UNMASKED, member).cure("put the secret itself there"));
    }

    /** Takes what the service answered too, without these members. */
    RequestBody alsoTakes(Class<?> answer, String... left) {
        return plus(new AnswerAsRequest(answer, "", List.of(left)));
    }

    /** The same, with an empty object for a member that the service may leave out of its answer. */
    RequestBody alsoTakesFilling(Class<?> answer, String emptyIfNull) {
        return plus(new AnswerAsRequest(answer, "", List.of(), List.of(emptyIfNull), ""));
    }

    /** The same for an answer that is the whole only with this member. */
    RequestBody alsoTakesWhole(Class<?> answer, String complete) {
        return plus(new AnswerAsRequest(answer, "", List.of(), List.of(), complete));
    }

    /** The same for an answer that this request wraps in a member. */
    RequestBody alsoTakesWrapped(Class<?> answer, String wrapper) {
        return plus(new AnswerAsRequest(answer, wrapper, List.of()));
    }

    /** Members that only the service sets: left out of what any record gives. */
    RequestBody without(String... members) {
        return new RequestBody(type, isOptional, rules, answers, List.of(members));
    }

    /** All that is wrong with this body in this version, each with what to do. */
    public List<String> faults(JsonNode body, ApiVersion version) {
        return rules.stream()
                .flatMap(rule -> rule.fault(body, version).stream())
                .toList();
    }

    /** Whether a record of this type is taken. */
    public boolean takes(Class<?> recordType) {
        return type == recordType || answer(recordType).isPresent();
    }

    /**
     * The request that a record of a type that is {@link #takes taken} makes, from the members that it has.
     *
     * @throws IllegalArgumentException when the record is not the whole of what it stands for
     */
    public ObjectNode request(Class<?> recordType, ObjectNode members) {
        ObjectNode request = answer(recordType)
                .map(answer -> {
                    members.remove(answer.left());
                    answer.emptyIfNull().stream()
                            .filter(member -> !members.has(member))
                            .forEach(members::putObject);
                    // a list has it empty where it does not leave it out
                    if (!answer.complete().isEmpty()
                            && members.path(answer.complete()).isEmpty()) {
                        throw new IllegalArgumentException(incomplete(answer));
                    }
                    return answer.wrapper().isEmpty()
                            ? members
                            : members.objectNode().<ObjectNode>set(answer.wrapper(), members);
                })
                .orElse(members);
        readOnly.forEach(member -> remove(request, List.of(member.split("\\."))));
        return request;
    }

    private static String incomplete(AnswerAsRequest answer) {
        return ("The %s has no %s, as in a list, and what a replacement leaves out falls back to its default: read it on its"
                        + " own first, or set %s")
                .formatted(answer.type().getSimpleName(), answer.complete(), answer.complete());
    }

    private Optional<AnswerAsRequest> answer(Class<?> recordType) {
        return answers.stream().filter(answer -> answer.type() == recordType).findFirst();
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

    private RequestBody plus(AnswerAsRequest answer) {
        List<AnswerAsRequest> all = new ArrayList<>(answers);
        all.add(answer);
        return new RequestBody(type, isOptional, rules, List.copyOf(all), readOnly);
    }

    private RequestBody with(BodyRule rule) {
        return with(List.of(rule));
    }

    private RequestBody with(List<BodyRule> more) {
        List<BodyRule> all = new ArrayList<>(rules);
        all.addAll(more);
        return new RequestBody(type, isOptional, List.copyOf(all), answers, readOnly);
    }

    private static EnumSet<ApiVersion> since(ApiVersion version) {
        return EnumSet.range(version, ApiVersion.V2025_09_18);
    }

    private static EnumSet<ApiVersion> before(ApiVersion version) {
        return EnumSet.complementOf(since(version));
    }
}
