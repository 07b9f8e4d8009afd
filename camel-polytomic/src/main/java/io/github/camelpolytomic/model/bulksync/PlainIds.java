package io.github.camelpolytomic.model.bulksync;

import java.util.Optional;

import io.github.camelpolytomic.model.PolytomicRecord;

/** What a {@link PlainId} writes as a plain string, for every version of Jackson. */
final class PlainIds {

    private PlainIds() {}

    /** Returns the id of a configuration if nothing else is set. */
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
