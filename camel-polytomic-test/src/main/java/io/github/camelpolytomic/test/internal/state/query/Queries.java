package io.github.camelpolytomic.test.internal.state.query;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import io.github.camelpolytomic.test.internal.contract.ApiException;
import io.github.camelpolytomic.test.internal.state.connection.Connection;
import io.github.camelpolytomic.test.internal.state.organization.Principal;

/** The queries of an organization. */
public final class Queries {

    private final QueryEngine engine;
    private final Clock clock;
    private final Map<String, Query> queries = new ConcurrentHashMap<>();
    private volatile Duration takes = Duration.ofSeconds(1);

    public Queries(QueryEngine engine, Clock clock) {
        this.engine = engine;
        this.clock = clock;
    }

    /** Sets how long queries take that are started from now on. */
    public void take(Duration time) {
        takes = time;
    }

    public Query start(Connection connection, String text, Principal owner) {
        Optional<Rows> rows = Optional.empty();
        String error = "";
        try {
            rows = Optional.of(engine.rows(connection, text));
        } catch (ApiException failure) {
            error = failure.getMessage();
        }
        Duration time = engine.takes(connection, text, takes);
        Query query = new Query(UUID.randomUUID().toString(), owner, clock.instant(), time, rows, error);
        queries.put(query.id(), query);
        return query;
    }

    /** The query, when this principal has started it. */
    public Optional<Query> find(String id, Principal principal) {
        return Optional.ofNullable(queries.get(id))
                .filter(query -> query.owner().isSameAs(principal));
    }
}
