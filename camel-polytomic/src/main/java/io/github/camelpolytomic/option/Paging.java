package io.github.camelpolytomic.option;

/** How much of a list one call gives. */
public enum Paging {
    /** The list over all its pages. */
    ALL,
    /** One page; what asks for the next is in the header {@code CamelPolytomicNextPageToken}. */
    PAGE,
    /** An iterator over the list that fetches pages as it goes. */
    STREAM
}
