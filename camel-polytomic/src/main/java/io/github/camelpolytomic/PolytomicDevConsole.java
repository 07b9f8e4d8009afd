package io.github.camelpolytomic;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.camel.spi.annotations.DevConsole;
import org.apache.camel.support.console.AbstractDevConsole;
import org.apache.camel.util.json.JsonArray;
import org.apache.camel.util.json.JsonObject;

import io.github.camelpolytomic.internal.management.RunField;
import io.github.camelpolytomic.model.run.RunInFlight;

/** Camel developer console with the state of the polytomic components of a context. */
@DevConsole(
        name = PolytomicDevConsole.ID,
        displayName = PolytomicDevConsole.NAME,
        description = PolytomicDevConsole.DESCRIPTION)
public final class PolytomicDevConsole extends AbstractDevConsole {

    static final String ID = "polytomic";
    static final String NAME = "Polytomic";
    static final String DESCRIPTION = "Runs in flight, rate limits and HTTP clients";

    /** The fields of a component. */
    public enum Field {
        COMPONENT("component", "Name of the component."),
        REQUESTS_PER_MINUTE("requestsPerMinute", "Value of the option; 0 means no limit."),
        CLIENTS("clients", "Number of open HTTP clients, one for each base URL and set of HTTP settings."),
        RUNS_IN_FLIGHT("runsInFlight", "Number of runs in flight."),
        RUNS("runs", "Runs in flight, oldest first.");

        private final String key;
        private final String description;

        Field(String key, String description) {
            this.key = key;
            this.description = description;
        }

        /** Name of the field in JSON. */
        public String key() {
            return key;
        }

        /** Human-readable description of the field. */
        public String description() {
            return description;
        }
    }

    private record Named(String name, PolytomicComponent component) {}

    public PolytomicDevConsole() {
        super("camel", ID, NAME, DESCRIPTION);
    }

    @Override
    protected Map<String, Object> doCallJson(Map<String, Object> options) {
        JsonArray components = new JsonArray();
        components().map(PolytomicDevConsole::json).forEach(components::add);
        JsonObject root = new JsonObject();
        root.put("components", components);
        return root;
    }

    private static JsonObject json(Named named) {
        List<RunInFlight> inFlight = named.component.runs();
        JsonArray runs = new JsonArray();
        inFlight.forEach(run -> runs.add(new JsonObject(RunField.all(run))));
        JsonObject json = new JsonObject();
        json.put(Field.COMPONENT.key, named.name);
        json.put(Field.REQUESTS_PER_MINUTE.key, named.component.getRequestsPerMinute());
        json.put(Field.CLIENTS.key, named.component.getClients());
        json.put(Field.RUNS_IN_FLIGHT.key, inFlight.size());
        json.put(Field.RUNS.key, runs);
        return json;
    }

    @Override
    protected String doCallText(Map<String, Object> options) {
        return components().map(PolytomicDevConsole::text).collect(Collectors.joining("\n"));
    }

    private static String text(Named named) {
        List<RunInFlight> inFlight = named.component.runs();
        String head = "Component %s: runsInFlight=%s clients=%s requestsPerMinute=%s\n"
                .formatted(
                        named.name,
                        inFlight.size(),
                        named.component.getClients(),
                        named.component.getRequestsPerMinute());
        return inFlight.stream().map(PolytomicDevConsole::line).collect(Collectors.joining("", head, ""));
    }

    private static String line(RunInFlight run) {
        return RunField.all(run).entrySet().stream()
                .filter(field -> !field.getKey().equals(RunField.AGE_MILLIS.key()))
                .map(field -> field.getKey() + "=" + field.getValue())
                .collect(Collectors.joining(" ", "    ", "\n"));
    }

    private Stream<Named> components() {
        return getCamelContext().getComponentNames().stream()
                .sorted()
                .filter(name -> getCamelContext().hasComponent(name) instanceof PolytomicComponent)
                .map(name ->
                        new Named(name, (PolytomicComponent) getCamelContext().hasComponent(name)));
    }
}
