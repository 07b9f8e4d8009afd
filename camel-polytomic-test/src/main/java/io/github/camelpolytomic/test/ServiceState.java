package io.github.camelpolytomic.test;

import java.time.Clock;

/** Everything the service remembers: one component for each area of the API. */
record ServiceState(
        Clock clock,
        Organization organization,
        Credentials credentials,
        Connections connections,
        BulkSyncs syncs,
        Jobs jobs) {

    static ServiceState create(String organizationId, Clock clock) {
        Organization organization = new Organization(organizationId);
        Connections connections = new Connections(organization, clock);
        return new ServiceState(
                clock,
                organization,
                new Credentials(organizationId),
                connections,
                new BulkSyncs(organization, connections, clock),
                new Jobs(clock));
    }
}
