package io.github.camelpolytomic.internal.run.sync;

import java.util.List;
import java.util.Optional;

import io.github.camelpolytomic.internal.client.Pages;
import io.github.camelpolytomic.internal.client.call.Call;

/**
 * A page of executions.
 *
 * @param executions the executions
 * @param next the call for the next page; empty after the last
 * @param pages guards against pages without end
 */
public record ExecutionPage(List<Execution> executions, Optional<Call> next, Pages pages) {}
