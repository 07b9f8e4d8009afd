package io.github.camelpolytomic.model.run;

import java.time.Duration;

/**
 * A run that an exchange waits for, as people see it.
 *
 * @param operation the operation that waits
 * @param syncId identifier of the sync; empty until it is known
 * @param syncName its name; empty unless it is known
 * @param executionId identifier of the execution that is followed; empty while there is none
 * @param stage what the run is doing: finding the sync, starting, waiting
 * @param status the execution's status as it was last seen; empty before
 * @param age since when it is waited for
 */
public record RunInFlight(
        String operation,
        String syncId,
        String syncName,
        String executionId,
        String stage,
        String status,
        Duration age) {}
