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
        Optional<String> id = PlainIds.onlyId(configuration);
        if (id.isPresent()) {
            generator.writeString(id.get());
        } else {
            provider.defaultSerializeValue(configuration, generator);
        }
    }
}
