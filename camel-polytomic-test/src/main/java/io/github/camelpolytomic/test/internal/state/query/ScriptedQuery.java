package io.github.camelpolytomic.test.internal.state.query;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What a test has said about queries.
 *
 * @param containing part of the queries it is about
 * @param error the error; empty when they succeed
 * @param takes how long they take; empty for the usual time
 */
public record ScriptedQuery(
        String containing, List<ObjectNode> rows, Optional<String> error, Optional<Duration> takes) {}
