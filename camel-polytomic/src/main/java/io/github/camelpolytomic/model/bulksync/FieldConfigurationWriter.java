package io.github.camelpolytomic.model.bulksync;

import java.io.IOException;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;

/** Writes a field with only an id as a plain string: old servers support no other form. */
final class FieldConfigurationWriter extends JsonSerializer<FieldConfiguration> {

    @Override
    public void serialize(FieldConfiguration configuration, JsonGenerator generator, SerializerProvider provider)
            throws IOException {
        String id = configuration.id();
        if (id != null && configuration.equals(FieldConfiguration.of(id))) {
            generator.writeString(id);
        } else {
            provider.defaultSerializeValue(configuration, generator);
        }
    }
}
