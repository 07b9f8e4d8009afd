package io.github.camelpolytomic.internal.text;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Suggests names that are similar to an unknown name. */
public final class NearestNames {

    private static final int SUGGESTIONS = 3;

    private NearestNames() {}

    /** Returns all elements, those with the most similar name first; the sort is stable. */
    public static <T> List<T> first(String name, Collection<T> all, Function<T, String> nameOf) {
        return all.stream()
                .map(each -> new Distance<>(each, distance(name, nameOf.apply(each))))
                .sorted(Comparator.comparingInt(Distance::changes))
                .map(Distance::of)
                .toList();
    }

    /** Returns the three most similar names, for messages. */
    public static <T> String text(String name, Collection<T> all, Function<T, String> nameOf) {
        return first(name, all, nameOf).stream().limit(SUGGESTIONS).map(nameOf).collect(Collectors.joining(", "));
    }

    /** The Levenshtein distance, case-insensitive. */
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

    private record Distance<T>(T of, int changes) {}
}
