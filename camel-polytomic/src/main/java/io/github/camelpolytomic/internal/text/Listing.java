package io.github.camelpolytomic.internal.text;

import java.util.Collection;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Lists things in messages for people: the first of them, and how many more there are. */
public final class Listing {

    private Listing() {}

    /**
     * The first elements, separated by commas, such as {@code a, b, and 3 more}.
     *
     * @param max how many are listed
     * @param text the text of an element
     */
    public static <T> String of(Collection<T> all, int max, Function<? super T, String> text) {
        return of(all, max, text, ", ");
    }

    /** The same with another separator. */
    public static <T> String of(Collection<T> all, int max, Function<? super T, String> text, String separator) {
        String listed = all.stream().limit(max).map(text).collect(Collectors.joining(separator));
        return all.size() > max ? listed + ", and " + (all.size() - max) + " more" : listed;
    }
}
