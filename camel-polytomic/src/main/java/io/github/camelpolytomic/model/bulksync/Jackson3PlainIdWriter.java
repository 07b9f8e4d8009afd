package io.github.camelpolytomic.model.bulksync;

import java.util.Optional;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;

import io.github.camelpolytomic.model.PolytomicRecord;

/** Writes the elements of a {@link PlainId} with Jackson 3. */
final class Jackson3PlainIdWriter extends ValueSerializer<PolytomicRecord> {

    @Override
    public void serialize(PolytomicRecord configuration, JsonGenerator generator, SerializationContext context) {
        Optional<String> id = PlainIds.onlyId(configuration);
        if (id.isPresent()) {
            generator.writeString(id.get());
        } else {
            context.writeValue(generator, configuration);
        }
    }
}
