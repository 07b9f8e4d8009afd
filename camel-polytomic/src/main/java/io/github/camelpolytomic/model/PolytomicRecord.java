package io.github.camelpolytomic.model;

import java.io.Serializable;
import java.util.Map;

/**
 * What all records of the API's types have in common: they keep the members that they do not know.
 *
 * <p>Every member of a record may be {@code null}, which means that the service did not send it; the API guarantees
 * none. An empty list is a list that the service sent empty. Times are {@code OffsetDateTime}, values from the API's
 * open lists are {@code String} with constants in classes of their own.
 *
 * <p>Records are made by their builders ({@code BulkSource.builder()}); their canonical constructors are not API, since
 * the service adds members without a new version. Nobody can change a record's lists and maps through it; whoever gives a
 * list to a builder must not change it afterwards. Camel's type converters turn a record into {@code String} (JSON),
 * {@code InputStream}, {@code Map} or {@code JsonNode}. Their {@code toString} hides what may be secret; their builders'
 * {@code toString} does not, so that builders do not belong in logs.
 *
 * <p>Records are serializable, as far as what a route has put in their maps is; what the service sent always is.
 */
public interface PolytomicRecord extends Serializable {

    /**
     * The members that the service sent and this record does not know, under the API's names, and written back as they
     * came; never {@code null}.
     */
    Map<String, Object> additionalProperties();
}
