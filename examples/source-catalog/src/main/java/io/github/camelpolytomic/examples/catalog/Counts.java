package io.github.camelpolytomic.examples.catalog;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

import io.github.camelpolytomic.model.bulksync.BulkSource;
import io.github.camelpolytomic.model.schemas.BulkSourceSchema;

/** How much a source offers. */
record Counts(long schemas, long fields) {

    static Counts of(BulkSource source) {
        List<BulkSourceSchema> schemas = source.schemas() == null ? List.of() : source.schemas();
        long fields = schemas.stream()
                .map(BulkSourceSchema::fields)
                .flatMap(Stream::ofNullable)
                .mapToLong(Collection::size)
                .sum();
        return new Counts(schemas.size(), fields);
    }
}
