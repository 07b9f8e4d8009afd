package io.github.camelpolytomic.model;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.annotation.JsonSerialize;

/**
 * What Jackson 3 needs for a {@link Timestamp}. An annotation without elements of its own: compilers warn about
 * elements of an annotation that is not on the class path, and Jackson 3 is optional.
 */
@JacksonAnnotationsInside
@JsonSerialize(using = Jackson3TimestampWriter.class)
@JsonDeserialize(using = Jackson3TimestampReader.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.ANNOTATION_TYPE)
@interface Jackson3Timestamp {}
