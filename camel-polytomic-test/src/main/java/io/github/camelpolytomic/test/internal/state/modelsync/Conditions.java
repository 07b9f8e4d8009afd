package io.github.camelpolytomic.test.internal.state.modelsync;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.camelpolytomic.test.internal.contract.ApiException;
import io.github.camelpolytomic.test.internal.contract.Json;
import io.github.camelpolytomic.test.internal.contract.RequestBody;
import io.github.camelpolytomic.test.internal.state.sync.FilterFunctions;

/**
 * The conditions on one kind of records and how they combine: the contract's ModelFilters or TargetFilters.
 *
 * @param list the conditions, each with its label
 * @param logic the expression over the labels; empty when all must hold
 */
record Conditions(List<ObjectNode> list, String logic) {

    static final Conditions NONE = new Conditions(List.of(), "");

    private static final String LABEL = "[A-Za-z_][A-Za-z0-9_]*";

    /** Reads conditions, of which each passes this check, too. */
    static Conditions read(String member, RequestBody given, Consumer<RequestBody> check) {
        List<ObjectNode> conditions = given.list("conditions").orElse(List.of()).stream()
                .map(condition -> Json.requireObject(condition, member + ".conditions"))
                .toList();
        conditions.forEach(condition -> check.accept(new RequestBody(condition)));
        return of(member, conditions, given.text("logic").orElse(""));
    }

    /** The conditions with labels, which they all have or get. */
    static Conditions of(String member, List<ObjectNode> conditions, String logic) {
        conditions.forEach(condition -> {
            RequestBody body = new RequestBody(condition);
            body.requiredText("function");
            body.oneOf("function", FilterFunctions.ALL);
            body.text("label").filter(label -> !label.matches(LABEL)).ifPresent(label -> {
                throw ApiException.badRequest(member + " has a malformed label");
            });
        });
        long labelled =
                conditions.stream().filter(each -> each.hasNonNull("label")).count();
        if (labelled != 0 && labelled != conditions.size()) {
            throw ApiException.badRequest(member + ": either all conditions have a label or none");
        }
        List<ObjectNode> all = new ArrayList<>();
        for (ObjectNode condition : conditions) {
            all.add(labelled == 0 ? condition.deepCopy().put("label", label(all.size())) : condition);
        }
        FilterLogic.check(
                member + ".logic",
                logic,
                all.stream().map(each -> each.path("label").asText()).toList());
        return new Conditions(all, logic);
    }

    boolean isEmpty() {
        return list.isEmpty();
    }

    Stream<ObjectNode> stream() {
        return list.stream();
    }

    ObjectNode json() {
        ObjectNode json = Json.object();
        ArrayNode conditions = json.putArray("conditions");
        list.forEach(conditions::add);
        return json.put("logic", logic);
    }

    /** A, B, ... Z, A1, B1, ... */
    private static String label(int index) {
        int round = index / 26;
        return (char) ('A' + index % 26) + (round == 0 ? "" : String.valueOf(round));
    }
}
