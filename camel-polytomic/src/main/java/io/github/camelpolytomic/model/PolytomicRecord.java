package io.github.camelpolytomic.model;

import java.io.Serializable;
import java.util.Map;

/**
 * Common interface of the records of the API's types. They keep unknown members.
 *
 * <p>Every member of a record may be {@code null}, which means that the service did not send it; the API guarantees
 * none. An empty list means that the service sent an empty list. Times are {@code OffsetDateTime}, values of open
 * enumerations are {@code String}, with constants in separate classes.
 *
 * <p>Create records with their builders ({@code BulkSource.builder()}). The canonical constructors are not API, because
 * the service adds members without a new version. A record's lists and maps are unmodifiable; do not modify a list
 * after you have passed it to a builder. Camel's type converters turn a record into {@code String} (JSON),
 * {@code InputStream}, {@code Map} or {@code JsonNode}. Their {@code toString} hides members that may be secret. The
 * {@code toString} of a builder does not: do not log builders.
 *
 * <p>Any mapper of Jackson 2 or 3 reads and writes records alike, in the API's format and without a module. Its options
 * apply to the values in maps, {@code additionalProperties} included: a decimal is a {@code Double} by default. The
 * component itself reads decimals as {@code BigDecimal}.
 *
 * <p>Records are serializable if the values that a route has put in their maps are; values from the service always are.
 */
public interface PolytomicRecord extends Serializable {

    /**
     * The members from the service that are unknown to this record, by the API's names; written back unchanged, never
     * {@code null}.
     */
    Map<String, Object> additionalProperties();
}
