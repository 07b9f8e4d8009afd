package io.github.camelpolytomic.benchmark.caller;

import io.github.camelpolytomic.model.bulksync.BulkSource;

/** The whole response, for callers that read it without this component. */
public record Envelope(BulkSource data) {}
