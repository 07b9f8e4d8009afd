package io.github.camelpolytomic.option;

/** How a list is returned. */
public enum Paging {
    /** The whole list over all its pages. */
    ALL,
    /** One page; the token of the next is in the header {@code CamelPolytomicNextPageToken}. */
    PAGE,
    /** An iterator over the list that fetches pages on demand. */
    STREAM
}
