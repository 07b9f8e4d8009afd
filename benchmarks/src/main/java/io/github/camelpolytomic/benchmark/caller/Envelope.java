package io.github.camelpolytomic.benchmark.caller;

import io.github.camelpolytomic.model.bulksync.BulkSource;


/** The API's answer as a whole, for those who read it without this component. */
public record Envelope(BulkSource data) {}
