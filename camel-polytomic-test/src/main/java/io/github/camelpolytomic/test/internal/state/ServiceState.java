package io.github.camelpolytomic.test.internal.state;

import java.time.Clock;

import io.github.camelpolytomic.test.internal.state.connection.Connections;
import io.github.camelpolytomic.test.internal.state.organization.Credentials;
import io.github.camelpolytomic.test.internal.state.organization.Organization;
import io.github.camelpolytomic.test.internal.state.sync.BulkSyncs;

/** Everything the service remembers: one component for each area of the API. */
public record ServiceState(
        Clock clock,
        Organization organization,
        Credentials credentials,
        Connections connections,
        BulkSyncs syncs,
        Jobs jobs) {

    public static ServiceState create(String organizationId, Clock clock) {
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
