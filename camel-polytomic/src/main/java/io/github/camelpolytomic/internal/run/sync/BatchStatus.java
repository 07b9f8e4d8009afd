package io.github.camelpolytomic.internal.run.sync;

import java.util.List;

/**
 * What one poll of many syncs says of one.
 *
 * @param syncId identifier of the sync
 * @param status the status of its latest execution, in the words of the service
 * @param phase what the status means
 * @param parts the latest state of each part, each with the execution that covered it last
 * @param source the response, so that two statuses differ if anything in their responses does; {@code null} without a response
 */
public record BatchStatus(
        String syncId, String status, Execution.Phase phase, List<ExecutionPart> parts, Object source) {}
