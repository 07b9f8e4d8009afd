package io.github.camelpolytomic.test.internal.state.sync;

import java.util.Locale;

/** What a schema or a field is called at the destination. The contract shows no rule, only an example; this is ours. */
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
