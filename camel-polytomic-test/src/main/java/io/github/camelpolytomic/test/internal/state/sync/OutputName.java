package io.github.camelpolytomic.test.internal.state.sync;

import java.util.Locale;

/**
 * The name of a schema or a field at the destination. The contract has an example but no rule; this rule is a guess.
 */
final class OutputName {

    private OutputName() {}

    static String of(String sourceId, String normalizeNames) {
        String last = sourceId.substring(sourceId.lastIndexOf('.') + 1);
        if (normalizeNames.equals("disabled")) {
            return last;
        }
        return last.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_]+", "_");
    }
}
