package io.github.camelpolytomic.model.schemas;

/**
 * Known values of {@link BulkSourceStatus#cacheStatus()}. The API lists none; its texts and samples name these, and it
 * may add values.
 */
public final class CacheStatus {

    /** The service is inspecting the source. */
    public static final String REFRESHING = "refreshing";

    /** The cache is filled. */
    public static final String FRESH = "fresh";

    /** The cache is filled. */
    public static final String CACHED = "cached";

    private CacheStatus() {}
}
