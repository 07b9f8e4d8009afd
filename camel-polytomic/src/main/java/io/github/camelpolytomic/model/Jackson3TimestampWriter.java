package io.github.camelpolytomic.model;

import java.time.OffsetDateTime;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;

/** Writes a time with Jackson 3. */
final class Jackson3TimestampWriter extends ValueSerializer<OffsetDateTime> {

    @Override
    public void serialize(OffsetDateTime time, JsonGenerator generator, SerializationContext context) {
        generator.writeString(TimestampFormat.textOf(time));
    }
}
