package io.github.camelpolytomic.test.internal.state;

import java.time.Clock;

import io.github.camelpolytomic.test.internal.state.connection.Connections;
import io.github.camelpolytomic.test.internal.state.event.Events;
import io.github.camelpolytomic.test.internal.state.file.SignedLinks;
import io.github.camelpolytomic.test.internal.state.model.Models;
import io.github.camelpolytomic.test.internal.state.modelsync.ModelSyncs;
import io.github.camelpolytomic.test.internal.state.modelsync.RecordLogLinks;
import io.github.camelpolytomic.test.internal.state.modelsync.Surroundings;
import io.github.camelpolytomic.test.internal.state.organization.Credentials;
import io.github.camelpolytomic.test.internal.state.organization.Organization;
import io.github.camelpolytomic.test.internal.state.organization.Organizations;
import io.github.camelpolytomic.test.internal.state.query.Queries;
import io.github.camelpolytomic.test.internal.state.query.QueryEngine;
import io.github.camelpolytomic.test.internal.state.search.SearchBudgets;
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
        QueryEngine engine,
        Queries queries,
        Models models,
        ModelSyncs modelSyncs,
        RecordLogLinks recordLogs,
        Jobs jobs,
        Events events,
        Entities entities,
        SearchBudgets search) {

    static ServiceState create(
            Organization organization,
            Organizations organizations,
            Credentials credentials,
            Connections connections,
            SignedLinks links,
            Entities entities,
            SearchBudgets search,
            Clock clock) {
        QueryEngine engine = new QueryEngine();
        Jobs jobs = new Jobs(clock);
        Models models = new Models(organization, connections, engine, jobs::settle, clock);
        RecordLogLinks recordLogs = new RecordLogLinks(links, clock);
        return new ServiceState(
                clock,
                organization,
                organizations,
                credentials,
                connections,
                new BulkSyncs(organization, connections, organization.events(), clock),
                engine,
                new Queries(engine, clock),
                models,
                new ModelSyncs(new Surroundings(
                        organization,
                        connections,
                        id -> models.find(id).isPresent(),
                        organization.events(),
                        recordLogs,
                        clock)),
                recordLogs,
                jobs,
                organization.events(),
                entities,
                search);
    }
}
