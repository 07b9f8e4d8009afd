package io.github.camelpolytomic.model.run;

import java.time.Duration;

/**
 * A run that an exchange waits for, as {@code PolytomicComponent.runs()} returns it. It has no form in JSON.
 *
 * @param operation the operation that waits
 * @param syncId id of the sync; empty until known
 * @param syncName name of the sync; empty if unknown
 * @param executionId id of the execution that the run follows; empty if there is none yet
 * @param stage what the run is doing, for people, such as {@code finding the sync}, {@code starting} or {@code waiting}
 * @param status last known status of the execution; empty before the first
 * @param age age of the run
 */
public record RunInFlight(
        String operation,
        String syncId,
        String syncName,
        String executionId,
        String stage,
        String status,
        Duration age) {}
