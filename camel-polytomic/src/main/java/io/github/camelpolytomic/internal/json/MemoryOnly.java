package io.github.camelpolytomic.internal.json;

import java.util.Collection;
import java.util.Iterator;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import com.fasterxml.jackson.databind.node.POJONode;
import com.fasterxml.jackson.databind.ser.BeanSerializerModifier;
import com.fasterxml.jackson.databind.type.CollectionType;
import com.fasterxml.jackson.databind.type.MapType;

import io.github.camelpolytomic.model.Members;
import io.github.camelpolytomic.model.PolytomicRecord;

/**
 * Restricts a mapper to classes whose values are in memory: values and collections of the JDK, JSON trees, records of
 * the API and enum constants. Any other class may block, and causes a {@link Json.NotInMemoryException} before its code
 * runs.
 */
final class MemoryOnly extends BeanSerializerModifier {

    private static final long serialVersionUID = 1L;
    private static final String TREES = POJONode.class.getPackageName() + ".";
    private static final String RECORDS = PolytomicRecord.class.getPackageName() + ".";

    @Override
    public JsonSerializer<?> modifySerializer(
            SerializationConfig config, BeanDescription description, JsonSerializer<?> serializer) {
        return ifInMemory(description.getBeanClass(), serializer);
    }

    @Override
    public JsonSerializer<?> modifyCollectionSerializer(
            SerializationConfig config,
            CollectionType type,
            BeanDescription description,
            JsonSerializer<?> serializer) {
        return ifInMemory(type.getRawClass(), serializer);
    }

    @Override
    public JsonSerializer<?> modifyMapSerializer(
            SerializationConfig config, MapType type, BeanDescription description, JsonSerializer<?> serializer) {
        return ifInMemory(type.getRawClass(), serializer);
    }

    private static JsonSerializer<?> ifInMemory(Class<?> type, JsonSerializer<?> serializer) {
        return isInMemory(type) ? serializer : new Refusing();
    }

    private static boolean isInMemory(Class<?> type) {
        return Members.isOfJdk(type) && !isIterableOnce(type)
                // Jackson handles an Integer as a primitive
                || type.isPrimitive()
                || type.getName().startsWith(TREES)
                || type.getName().startsWith(RECORDS)
                || Enum.class.isAssignableFrom(type);
    }

    // a second write on another thread would miss the elements that were consumed here
    private static boolean isIterableOnce(Class<?> type) {
        return Iterator.class.isAssignableFrom(type)
                || Iterable.class.isAssignableFrom(type) && !Collection.class.isAssignableFrom(type);
    }

    private static final class Refusing extends JsonSerializer<Object> {
        @Override
        public void serialize(Object value, JsonGenerator json, SerializerProvider provider)
                throws Json.NotInMemoryException {
            throw new Json.NotInMemoryException();
        }

        @Override
        public void serializeWithType(
                Object value, JsonGenerator json, SerializerProvider provider, TypeSerializer type)
                throws Json.NotInMemoryException {
            throw new Json.NotInMemoryException();
        }
    }
}
