package io.github.camelpolytomic.test.internal.state;

import java.time.Clock;

import io.github.camelpolytomic.test.internal.state.connection.Connections;
import io.github.camelpolytomic.test.internal.state.event.Events;
import io.github.camelpolytomic.test.internal.state.organization.Credentials;
import io.github.camelpolytomic.test.internal.state.organization.Organization;
import io.github.camelpolytomic.test.internal.state.organization.Organizations;
import io.github.camelpolytomic.test.internal.state.sync.BulkSyncs;

/**
 * Everything the service remembers of one organization: one component for each area of the API. The organizations and
 * the credentials are those of the whole {@link Deployment}.
 */
public record ServiceState(
        Clock clock,
        Organization organization,
        Organizations organizations,
        Credentials credentials,
        Connections connections,
        BulkSyncs syncs,
        Jobs jobs,
        Events events) {

    static ServiceState create(
            Organization organization,
            Organizations organizations,
            Credentials credentials,
            Connections connections,
            Clock clock) {
        return new ServiceState(
                clock,
                organization,
                organizations,
                credentials,
                connections,
                new BulkSyncs(organization, connections, organization.events(), clock),
                new Jobs(clock),
                organization.events());
    }
}
