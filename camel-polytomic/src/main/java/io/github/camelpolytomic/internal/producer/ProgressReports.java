package io.github.camelpolytomic.internal.producer;

import java.util.function.Consumer;

import org.apache.camel.CamelContext;

import io.github.camelpolytomic.model.run.SyncRun;

/**
 * Creates the progress reports of an endpoint's runs.
 *
 * @param endpointUri receives the reports; {@code null} for no reports
 * @param executor sends the reports
 */
public record ProgressReports(String endpointUri, ProgressExecutor executor) {

    /** Fails early, instead of with each report, if the endpoint does not exist. */
    void requireEndpoint(CamelContext context) {
        if (endpointUri != null) {
            context.getEndpoint(endpointUri);
        }
    }

    /** Returns the report of one run. */
    Consumer<SyncRun> report() {
        return endpointUri == null ? run -> {} : new ProgressReport(endpointUri, executor);
    }
}
