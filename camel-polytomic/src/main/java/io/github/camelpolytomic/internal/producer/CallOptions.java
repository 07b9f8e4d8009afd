package io.github.camelpolytomic.internal.producer;

import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

import io.github.camelpolytomic.internal.connection.HttpSettings;
import io.github.camelpolytomic.option.OutputFormat;
import io.github.camelpolytomic.option.Paging;

/**
 * The options of an endpoint for its calls.
 *
 * @param format type of the message body
 * @param paging how a list is returned
 * @param maxResults maximum number of elements of a list; 0 for no limit
 * @param streaming whether elements are streamed
 * @param awaitSchemaCache timeout of the wait for the service's schema cache; empty for no wait
 * @param await timeout of the wait for the job that an operation starts; empty for no wait
 */
public record CallOptions(
        OutputFormat format,
        Optional<Paging> paging,
        int maxResults,
        boolean streaming,
        Optional<Duration> awaitSchemaCache,
        Optional<Duration> await) {

    public CallOptions {
        if (maxResults < 0) {
            throw new IllegalArgumentException("Option maxResults must be 0 (no limit) or more, not " + maxResults);
        }
        if (maxResults != 0 && paging.filter(Paging.PAGE::equals).isPresent()) {
            throw new IllegalArgumentException(
                    "Option maxResults requires paging all or stream; use option limit for the page size");
        }
        awaitSchemaCache.ifPresent(timeout -> HttpSettings.requireUsable("awaitSchemaCache", timeout));
        await.ifPresent(timeout -> HttpSettings.requireUsable("await", timeout));
    }

    /** The maximum number of elements of a list. */
    int limit() {
        return maxResults == 0 ? Integer.MAX_VALUE : maxResults;
    }

    /** The names of the options that are not at their default. */
    public Set<String> names() {
        Set<String> names = new HashSet<>();
        paging.ifPresent(set -> names.add("paging"));
        awaitSchemaCache.ifPresent(set -> names.add("awaitSchemaCache"));
        await.ifPresent(set -> names.add("await"));
        if (maxResults != 0) {
            names.add("maxResults");
        }
        if (streaming) {
            names.add("streaming");
        }
        return names;
    }
}
