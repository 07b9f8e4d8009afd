package io.github.camelpolytomic.model;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;

/**
 * Marks an {@code OffsetDateTime} in the API's format, which any mapper of Jackson 2 or 3 reads and writes without an
 * additional module.
 *
 * <p>Written as RFC 3339 text with seconds, with fractions of a second only if there are any, and with {@code Z}
 * for UTC. Read from such text, from text without an offset (taken as UTC) and from a number of seconds since 1970;
 * empty text is {@code null}, and so is {@code 0001-01-01T00:00:00Z}, Go's zero time: it means a time that is not
 * set.
 */
@JacksonAnnotationsInside
@JsonSerialize(using = TimestampWriter.class)
@JsonDeserialize(using = TimestampReader.class)
@Jackson3Timestamp
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER})
public @interface Timestamp {}
