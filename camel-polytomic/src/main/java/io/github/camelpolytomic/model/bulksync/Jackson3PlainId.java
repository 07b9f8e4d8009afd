package io.github.camelpolytomic.model.bulksync;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import tools.jackson.databind.annotation.JsonSerialize;

/**
 * What Jackson 3 needs for a {@link PlainId}. An annotation without elements of its own: compilers warn about elements
 * of an annotation that is not on the class path, and Jackson 3 is optional.
 */
@JacksonAnnotationsInside
@JsonSerialize(contentUsing = Jackson3PlainIdWriter.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.ANNOTATION_TYPE)
@interface Jackson3PlainId {}
