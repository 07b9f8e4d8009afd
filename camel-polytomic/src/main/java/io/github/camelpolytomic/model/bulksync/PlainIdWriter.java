package io.github.camelpolytomic.model.bulksync;

import java.io.IOException;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;

import io.github.camelpolytomic.model.PolytomicRecord;

/** Writes the elements of a {@link PlainId} with Jackson 2. */
final class PlainIdWriter extends JsonSerializer<PolytomicRecord> {

    @Override
    public void serialize(PolytomicRecord configuration, JsonGenerator generator, SerializerProvider provider)
            throws IOException {
        Optional<String> id = onlyId(configuration);
        if (id.isPresent()) {
            generator.writeString(id.get());
        } else {
            provider.defaultSerializeValue(configuration, generator);
        }
    }

    /** Returns the id if nothing else is set. */
    static Optional<String> onlyId(PolytomicRecord configuration) {
        if (configuration instanceof FieldConfiguration field) {
            return Optional.ofNullable(field.id()).filter(id -> field.equals(FieldConfiguration.of(id)));
        }
        if (configuration instanceof SchemaConfiguration schema) {
            return Optional.ofNullable(schema.id()).filter(id -> schema.equals(SchemaConfiguration.of(id)));
        }
        return Optional.empty();
    }
}
