package io.github.camelpolytomic.test.internal.state.organization;

import java.util.Optional;

/**
 * The settings of record logging.
 *
 * @param deliveryConnectionId the connection that gets the logs of records
 * @param deliveryPrefix the path in front of the organization's id
 */
public record RecordLogging(boolean isEnabled, Optional<String> deliveryConnectionId, Optional<String> deliveryPrefix) {

    public static final RecordLogging OFF = new RecordLogging(false, Optional.empty(), Optional.empty());
}
