package io.github.camelpolytomic.internal.producer;

import java.time.Duration;
import java.util.Optional;

import io.github.camelpolytomic.internal.connection.HttpSettings;
import io.github.camelpolytomic.option.OutputFormat;
import io.github.camelpolytomic.option.Paging;

/**
 * What an endpoint wants of its calls.
 *
 * @param format the form of what is answered
 * @param paging how much of a list is given
 * @param maxResults how many elements of a list are given at most; 0 for no limit
 * @param streaming whether the elements are streamed
 * @param awaitSchemaCache how long to wait for the service's cache of schemas; empty for not at all
 */
public record CallOptions(
        OutputFormat format,
        Optional<Paging> paging,
        int maxResults,
        boolean streaming,
        Optional<Duration> awaitSchemaCache) {

    public CallOptions {
        if (maxResults < 0) {
            throw new IllegalArgumentException("Option maxResults must be 0 (no limit) or more, not " + maxResults);
        }
        if (maxResults != 0 && paging.filter(Paging.PAGE::equals).isPresent()) {
            throw new IllegalArgumentException(
                    "Option maxResults goes with paging all and stream; the size of one page is option limit");
        }
        awaitSchemaCache.ifPresent(longest -> HttpSettings.requireUsable("awaitSchemaCache", longest));
    }

    /** How many elements of a list are given at most. */
    int limit() {
        return maxResults == 0 ? Integer.MAX_VALUE : maxResults;
    }
}
