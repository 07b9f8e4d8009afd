package io.github.camelpolytomic.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How records hold their members: unmodifiable, an absent list absent, and nothing kept for an empty one.
 * Lists and maps of the JDK are taken as they are, others copied: who knows what they do when they are read later.
 */
public final class Members {

    private Members() {}

    /** The list, unmodifiable; {@code null} stays {@code null}, because an empty list is not an absent one. */
    public static <T> List<T> list(List<T> list) {
        if (list == null) {
            return null;
        }
        return list.isEmpty()
                ? List.of()
                : Collections.unmodifiableList(isOfJdk(list.getClass()) ? list : new ArrayList<>(list));
    }

    /** The map, unmodifiable and in its own order; {@code null} stays {@code null}. */
    public static <V> Map<String, V> map(Map<String, V> map) {
        return map == null
                ? null
                : Collections.unmodifiableMap(isOfJdk(map.getClass()) ? map : new LinkedHashMap<>(map));
    }

    /** The members that a record does not know, unmodifiable; {@code null} becomes an empty map. */
    public static Map<String, Object> additional(Map<String, Object> properties) {
        return properties == null || properties.isEmpty() ? Map.of() : map(properties);
    }

    /** Whether it is one of the JDK's own classes, and no view of what a class of another kind holds. */
    public static boolean isOfJdk(Class<?> type) {
        String name = type.getName();
        return name.startsWith("java.") && !name.startsWith("java.util.Abstract");
    }
}
