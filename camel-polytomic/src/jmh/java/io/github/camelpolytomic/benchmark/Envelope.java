package io.github.camelpolytomic.benchmark;

import io.github.camelpolytomic.model.bulksync.BulkSource;

/** The API's answer as a whole, for those who read it without this component. */
record Envelope(BulkSource data) {}
