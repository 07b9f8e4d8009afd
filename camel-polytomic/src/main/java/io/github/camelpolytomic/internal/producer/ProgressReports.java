package io.github.camelpolytomic.internal.producer;

import java.util.function.Consumer;

import org.apache.camel.CamelContext;

import io.github.camelpolytomic.model.run.SyncRun;

/**
 * Makes the progress reports of an endpoint's runs.
 *
 * @param endpointUri where they are sent; {@code null} for nowhere
 * @param threads send them
 */
public record ProgressReports(String endpointUri, ProgressExecutor threads) {

    /** Fails now, and not with every change, when there is no such endpoint. */
    void requireEndpoint(CamelContext context) {
        if (endpointUri != null) {
            context.getEndpoint(endpointUri);
        }
    }

    /** The report of one run. */
    Consumer<SyncRun> report() {
        return endpointUri == null ? run -> {} : new ProgressReport(endpointUri, threads);
    }
}
