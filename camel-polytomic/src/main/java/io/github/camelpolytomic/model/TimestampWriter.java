package io.github.camelpolytomic.model;

import java.io.IOException;
import java.time.OffsetDateTime;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;

/** Writes a time with Jackson 2. */
final class TimestampWriter extends JsonSerializer<OffsetDateTime> {

    @Override
    public void serialize(OffsetDateTime time, JsonGenerator generator, SerializerProvider provider)
            throws IOException {
        generator.writeString(TimestampFormat.textOf(time));
    }
}
