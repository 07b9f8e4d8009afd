package io.github.camelpolytomic.test.internal.state.model;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.camelpolytomic.test.internal.contract.ApiException;
import io.github.camelpolytomic.test.internal.contract.Json;
import io.github.camelpolytomic.test.internal.contract.RequestBody;
import io.github.camelpolytomic.test.internal.state.connection.Connections;
import io.github.camelpolytomic.test.internal.state.organization.Organization;
import io.github.camelpolytomic.test.internal.state.query.QueryEngine;

/** The models of an organization, in order of creation. Thread-safe. */
public final class Models {

    private final Map<String, Model> models = new LinkedHashMap<>();
    private final Organization organization;
    private final Runnable jobs;
    private final Clock clock;
    private final ModelFinder finder;

    /** @param jobs does the work of the jobs whose time has come */
    public Models(Organization organization, Connections connections, QueryEngine engine, Runnable jobs, Clock clock) {
        this.organization = organization;
        this.jobs = jobs;
        this.clock = clock;
        this.finder = new ModelFinder(connections, new ModelSource(engine), this::stored);
    }

    public List<Model> all() {
        jobs.run();
        synchronized (models) {
            return List.copyOf(models.values());
        }
    }

    public Optional<Model> find(String id) {
        jobs.run();
        return stored(id);
    }

    /** The model; 404 when there is none. */
    public Model get(String id) {
        return find(id).orElseThrow(() -> ApiException.notFound("no model with id " + id));
    }

    /** Creates a model; 400 when its settings do not fit its source. */
    public Model create(ModelSettings settings) {
        return put(UUID.randomUUID().toString(), settings);
    }

    /**
     * Adds a model of a test, or replaces the one with the same id. Members that the contract does not know are kept.
     */
    public Model add(String id, ObjectNode members) {
        Model model = put(id, ModelSettings.read(new RequestBody(members), true));
        ObjectNode unknown = members.deepCopy();
        unknown.remove(ModelSettings.KNOWN);
        unknown.remove("id");
        model.keep(unknown);
        return model;
    }

    /** The contract's ModelResponse of the model that these settings would create. */
    public ObjectNode preview(ModelSettings settings) {
        ModelContent content = finder.content(settings, Optional.empty());
        return Model.preview(settings, content, organization.id(), Json.object(), "preview");
    }

    /** Replaces the settings of a model; 400 when they do not fit its source. */
    public void update(Model model, ModelSettings settings) {
        model.update(settings, finder.content(settings, Optional.of(model)), clock.instant());
    }

    /** Updates only what the settings have. */
    public void patch(Model model, ModelSettings settings) {
        update(model, settings.over(model.settings()));
    }

    public void remove(String id) {
        jobs.run();
        synchronized (models) {
            models.remove(id);
        }
    }

    private Model put(String id, ModelSettings settings) {
        ModelContent content = finder.content(settings, Optional.empty());
        Model model = new Model(id, organization.id(), settings, content, organization.user(), clock.instant());
        synchronized (models) {
            models.put(id, model);
        }
        return model;
    }

    private Optional<Model> stored(String id) {
        synchronized (models) {
            return Optional.ofNullable(models.get(id));
        }
    }
}
