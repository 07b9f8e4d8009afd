package io.github.camelpolytomic.model.bulksync;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;

/**
 * Marks a list whose elements are written as a plain string if they have only an id: old servers support no other
 * form.
 */
@JacksonAnnotationsInside
@JsonSerialize(contentUsing = PlainIdWriter.class)
@Jackson3PlainId
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER})
@interface PlainId {}
