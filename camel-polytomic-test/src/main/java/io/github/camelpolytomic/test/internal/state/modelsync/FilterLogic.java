package io.github.camelpolytomic.test.internal.state.modelsync;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.camelpolytomic.test.internal.contract.ApiException;

/** An expression over the labels of conditions: {@code and}, {@code or} and parentheses. */
final class FilterLogic {

    private static final Pattern TOKEN = Pattern.compile("\\s*([()]|[A-Za-z_][A-Za-z0-9_]*|\\S)");

    private final String member;
    private final Set<String> labels;
    private final List<String> tokens = new ArrayList<>();
    private final Set<String> named = new HashSet<>();
    private int next;

    private FilterLogic(String member, String text, Set<String> labels) {
        this.member = member;
        this.labels = labels;
        Matcher token = TOKEN.matcher(text.strip());
        while (token.find()) {
            tokens.add(token.group(1));
        }
    }

    /** Rejects an expression that is malformed, or does not name each of the labels and no other. */
    static void check(String member, String text, List<String> labels) {
        if (!text.isBlank()) {
            new FilterLogic(member, text, Set.copyOf(labels)).check();
        }
    }

    private void check() {
        either();
        if (next < tokens.size()) {
            throw invalid("does not expect " + tokens.get(next));
        }
        labels.stream().filter(label -> !named.contains(label)).findFirst().ifPresent(label -> {
            throw invalid("leaves out the condition " + label);
        });
    }

    private void either() {
        both();
        while (takes("or")) {
            both();
        }
    }

    private void both() {
        one();
        while (takes("and")) {
            one();
        }
    }

    private void one() {
        if (takes("(")) {
            either();
            if (!takes(")")) {
                throw invalid("lacks a closing parenthesis");
            }
            return;
        }
        if (next == tokens.size()) {
            throw invalid("is incomplete");
        }
        String label = tokens.get(next++);
        if (!labels.contains(label)) {
            throw invalid("names no condition with " + label);
        }
        named.add(label);
    }

    private boolean takes(String token) {
        boolean isNext = next < tokens.size() && tokens.get(next).equalsIgnoreCase(token);
        next += isNext ? 1 : 0;
        return isNext;
    }

    private ApiException invalid(String reason) {
        return ApiException.badRequest(member + " " + reason);
    }
}
