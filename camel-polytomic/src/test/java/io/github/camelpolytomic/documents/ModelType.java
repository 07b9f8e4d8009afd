package io.github.camelpolytomic.documents;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonProperty;

import io.github.camelpolytomic.model.PolytomicRecord;

/**
 * A class of the model that users read about.
 *
 * @param type a record, a class of constants, or an interface of records
 */
record ModelType(Class<?> type) {

    static ModelType of(String name) {
        try {
            return new ModelType(Class.forName(name));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("The sources have a class that is not compiled", e);
        }
    }

    String name() {
        return type.getSimpleName();
    }

    boolean isDocumented() {
        return Modifier.isPublic(type.getModifiers())
                && (type.isRecord() || isInterface() || !constants().isEmpty());
    }

    /** Whether it is what several records have in common. */
    boolean isInterface() {
        return type.isInterface() && PolytomicRecord.class.isAssignableFrom(type) && type != PolytomicRecord.class;
    }

    /** The members in JSON, and the components of a record that has none. */
    List<Member> members() {
        return Arrays.stream(type.getRecordComponents())
                .filter(component -> !component.getAccessor().isAnnotationPresent(JsonAnyGetter.class))
                .map(Member::new)
                .toList();
    }

    /** The constants, in their order. */
    List<Field> constants() {
        return Arrays.stream(type.getDeclaredFields())
                .filter(field -> Modifier.isPublic(field.getModifiers()) && field.getType() == String.class)
                .toList();
    }

    static String value(Field constant) {
        try {
            return (String) constant.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A member of a record. */
    record Member(RecordComponent component) {

        String accessor() {
            return component.getName();
        }

        String jsonName() {
            JsonProperty property = component.getAccessor().getAnnotation(JsonProperty.class);
            return property == null ? accessor() : property.value();
        }

        Type type() {
            return component.getGenericType();
        }

        /** The classes of which the type consists. */
        Stream<Class<?>> classes() {
            return classes(type());
        }

        private static Stream<Class<?>> classes(Type type) {
            return type instanceof ParameterizedType generic
                    ? Stream.concat(
                            classes(generic.getRawType()),
                            Arrays.stream(generic.getActualTypeArguments()).flatMap(Member::classes))
                    : Stream.of((Class<?>) type);
        }
    }
}
