package io.github.camelpolytomic;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Reads the operation in a URI, and knows what its author may have meant. */
final class OperationNames {

    private static final int SUGGESTIONS = 3;

    private OperationNames() {}

    static PolytomicOperation operation(String name) {
        if (name == null || name.isEmpty()) {
            throw new IllegalArgumentException(
                    "The URI names no operation; write it like polytomic:" + PolytomicOperation.values()[0]);
        }
        return Arrays.stream(PolytomicOperation.values())
                .filter(operation -> operation.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no operation '%s'; the nearest are %s".formatted(name, nearest(name))));
    }

    private static String nearest(String name) {
        List<String> names =
                Arrays.stream(PolytomicOperation.values()).map(Enum::name).toList();
        return names.stream()
                .sorted(Comparator.comparingInt(known -> distance(name, known)))
                .limit(SUGGESTIONS)
                .collect(Collectors.joining(", "));
    }

    /** How many letters must be added, left out or changed (Levenshtein), capitals not counted. */
    private static int distance(String left, String right) {
        int[] row = new int[right.length() + 1];
        Arrays.setAll(row, i -> i);
        for (int i = 1; i <= left.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= right.length(); j++) {
                boolean same = Character.toLowerCase(left.charAt(i - 1)) == Character.toLowerCase(right.charAt(j - 1));
                int changed = diagonal + (same ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[right.length()];
    }
}
