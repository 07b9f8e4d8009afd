package io.github.camelpolytomic.internal.operation;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A path of the contract, such as <code>/api/bulk/source/{connection_id}</code>, split into segments.
 *
 * @param text the path as the contract spells it
 * @param segments the segments, with variables in braces
 */
public record PathTemplate(String text, List<String> segments) {

    static PathTemplate of(String text) {
        if (!text.startsWith("/api/")) {
            throw new IllegalArgumentException("The path %s does not start with /api/".formatted(text));
        }
        return new PathTemplate(text, List.of(text.substring(1).split("/", -1)));
    }

    /** The names of the variables, from left to right. */
    public List<String> variables() {
        return segments.stream()
                .filter(PathTemplate::isVariable)
                .map(PathTemplate::variable)
                .toList();
    }

    /** Returns the path with each variable replaced by the value that the function returns for its name. */
    public String expand(UnaryOperator<String> values) {
        StringBuilder path = new StringBuilder();
        for (String segment : segments) {
            path.append('/').append(isVariable(segment) ? values.apply(variable(segment)) : segment);
        }
        return path.toString();
    }

    private static boolean isVariable(String segment) {
        return segment.startsWith("{");
    }

    private static String variable(String segment) {
        return segment.substring(1, segment.length() - 1);
    }
}
