package io.github.camelpolytomic.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Stores the members of records: unmodifiable, with {@code null} for an absent list, and no memory for an empty one.
 * Lists and maps of the JDK are wrapped, others are copied, because custom classes may run code when they are read.
 */
public final class Members {

    private Members() {}

    /** Returns the list, unmodifiable; {@code null} stays {@code null}, because an empty list is not an absent one. */
    public static <T> List<T> list(List<T> list) {
        if (list == null) {
            return null;
        }
        return list.isEmpty()
                ? List.of()
                : Collections.unmodifiableList(isOfJdk(list.getClass()) ? list : new ArrayList<>(list));
    }

    /** Returns the map, unmodifiable and in the same order; {@code null} stays {@code null}. */
    public static <V> Map<String, V> map(Map<String, V> map) {
        return map == null
                ? null
                : Collections.unmodifiableMap(isOfJdk(map.getClass()) ? map : new LinkedHashMap<>(map));
    }

    /** Returns the members unknown to a record, unmodifiable; {@code null} becomes an empty map. */
    public static Map<String, Object> additional(Map<String, Object> properties) {
        return properties == null || properties.isEmpty() ? Map.of() : map(properties);
    }

    /** Whether it is a class of the JDK that does not delegate to a custom subclass. */
    public static boolean isOfJdk(Class<?> type) {
        String name = type.getName();
        return name.startsWith("java.") && !name.startsWith("java.util.Abstract");
    }
}
