package io.github.camelpolytomic.test.internal.state;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import io.github.camelpolytomic.test.internal.state.connection.Connections;
import io.github.camelpolytomic.test.internal.state.file.SignedLinks;
import io.github.camelpolytomic.test.internal.state.organization.Credentials;
import io.github.camelpolytomic.test.internal.state.organization.Organization;
import io.github.camelpolytomic.test.internal.state.organization.Organizations;
import io.github.camelpolytomic.test.internal.state.search.SearchBudgets;

/** The organizations of a partner, each with a state of its own, and the keys to them. */
public final class Deployment {

    private final Clock clock;
    private final Organizations organizations;
    private final Credentials credentials;
    private final Connections ownersConnections;
    private final SignedLinks links;
    private final Entities entities = new Entities(this::state);
    private final SearchBudgets search;
    private final Map<String, ServiceState> states = new ConcurrentHashMap<>();

    /** With one organization, which owns those that are added later. */
    public Deployment(String organizationId, String organizationName, Clock clock) {
        this.clock = clock;
        this.organizations = new Organizations(organizationId, organizationName, clock);
        this.credentials = new Credentials(organizations, clock);
        this.ownersConnections = new Connections(organizations.owner(), clock);
        this.links = new SignedLinks(clock);
        this.search = new SearchBudgets(clock);
        organizations.onDelete(this::forget);
    }

    public Organizations organizations() {
        return organizations;
    }

    public Credentials credentials() {
        return credentials;
    }

    public SignedLinks links() {
        return links;
    }

    /** The state of the organization that owns the others. */
    public ServiceState owner() {
        return state(organizations.owner());
    }

    public ServiceState state(Organization organization) {
        return states.computeIfAbsent(organization.id(), id -> create(organization));
    }

    /** The state of the organization in which this credential acts; empty when it is unknown. */
    public Optional<ServiceState> state(String authorization) {
        return credentials
                .principal(authorization)
                .flatMap(principal -> organizations.find(principal.organizationId()))
                .map(this::state);
    }

    private ServiceState create(Organization organization) {
        Connections connections = organization.isOwner() ? ownersConnections : ownersConnections.of(organization);
        return ServiceState.create(
                organization, organizations, credentials, connections, links, entities, search, clock);
    }

    private void forget(Organization organization) {
        credentials.revokeApiKeysIn(organization.id());
        ownersConnections.of(organization).removeOwn();
        states.remove(organization.id());
    }
}
