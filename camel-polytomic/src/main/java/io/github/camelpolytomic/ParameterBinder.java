package io.github.camelpolytomic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

import org.apache.camel.Message;

import io.github.camelpolytomic.client.ApiRequest;
import io.github.camelpolytomic.operation.ApiVersion;
import io.github.camelpolytomic.operation.Operation;
import io.github.camelpolytomic.operation.Parameter;

/**
 * The one place that knows where a parameter's value comes from: what the URI says stands, what it leaves open is filled
 * from the message's headers.
 */
final class ParameterBinder {

    private static final Set<String> OPTIONS = optionsOfAllOperations();

    private final Operation operation;
    private final ApiVersion version;
    private final Map<String, Object> options;
    private final Map<Parameter, String> fixed = new HashMap<>();
    private final List<Parameter> parameters;

    /**
     * @param options the parameters that the URI gives, by the name of the option
     * @throws IllegalArgumentException when they do not fit the operation in this version
     */
    ParameterBinder(Operation operation, ApiVersion version, Map<String, Object> options) {
        this.operation = operation;
        this.version = version;
        this.options = Map.copyOf(options);
        this.parameters = operation.parameters(version);
        requireKnown();
        for (Parameter parameter : parameters) {
            Object value = option(parameter);
            if (value != null) {
                fixed.put(parameter, wireValue(parameter, value, "option " + parameter.name()));
            }
        }
    }

    /** The options that name parameters and have a value, all operations together. */
    static Map<String, Object> given(Function<String, Object> options) {
        Map<String, Object> given = new LinkedHashMap<>();
        for (String name : OPTIONS) {
            Object value = options.apply(name);
            if (value != null) {
                given.put(name, value);
            }
        }
        return given;
    }

    /** Whether the option names a parameter of some operation. */
    static boolean isParameter(String option) {
        return OPTIONS.contains(option);
    }

    /** The header that fills the parameter when the URI leaves it open. */
    static String header(Parameter parameter) {
        String name = parameter.name();
        return PolytomicConstants.HEADER_PREFIX + Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    /** The same with more options, as a dynamic URI gives them. */
    ParameterBinder with(Map<String, Object> more) {
        Map<String, Object> all = new HashMap<>(options);
        all.putAll(more);
        return new ParameterBinder(operation, version, all);
    }

    /**
     * The value of each parameter for this message.
     *
     * @throws IllegalArgumentException that names everything that is missing or wrong
     */
    Map<Parameter, String> values(Message message) {
        Map<Parameter, String> values = new HashMap<>(fixed);
        List<Parameter> missing = List.of();
        for (Parameter parameter : parameters) {
            if (fixed.containsKey(parameter)) {
                continue;
            }
            Object value = message.getHeader(header(parameter));
            if (value != null) {
                values.put(parameter, wireValue(parameter, value, "header " + header(parameter)));
            } else if (parameter.isRequired()) {
                missing = new ArrayList<>(missing);
                missing.add(parameter);
            }
        }
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException(
                    "%s needs %s".formatted(operation.name(), String.join(" and ", howToGive(missing))));
        }
        return values;
    }

    private static List<String> howToGive(List<Parameter> missing) {
        return missing.stream()
                .map(parameter ->
                        "%s (option %s or header %s)".formatted(parameter.name(), parameter.name(), header(parameter)))
                .toList();
    }

    private Object option(Parameter parameter) {
        Object value = options.get(parameter.name());
        for (String alias : parameter.aliases()) {
            Object other = options.get(alias);
            if (value != null && other != null && !value.equals(other)) {
                throw new IllegalArgumentException("Options %s and %s of %s mean the same, but differ: set one of them"
                        .formatted(parameter.name(), alias, operation.name()));
            }
            value = value == null ? other : value;
        }
        return value;
    }

    private static String wireValue(Parameter parameter, Object value, String origin) {
        String text = value.toString();
        if (parameter.type() == Boolean.class && !text.equalsIgnoreCase("true") && !text.equalsIgnoreCase("false")) {
            throw new IllegalArgumentException("The %s must be true or false, not '%s'".formatted(origin, text));
        }
        if (parameter.place() == Parameter.Place.PATH) {
            ApiRequest.requireSegment(parameter, text);
        }
        return parameter.type() == Boolean.class ? text.toLowerCase() : text;
    }

    private void requireKnown() {
        for (String option : new TreeSet<>(options.keySet())) {
            Parameter parameter = operation.parameters().stream()
                    .filter(known -> isNamed(known, option))
                    .findFirst()
                    .orElseThrow(() ->
                            new IllegalArgumentException("%s has no option %s".formatted(operation.name(), option)));
            if (!parameters.contains(parameter)) {
                throw new IllegalArgumentException("Option %s of %s is not known to API version %s; these have it: %s"
                        .formatted(option, operation.name(), version, parameter.versions()));
            }
        }
    }

    private static boolean isNamed(Parameter parameter, String option) {
        return parameter.name().equals(option) || parameter.aliases().contains(option);
    }

    private static Set<String> optionsOfAllOperations() {
        Set<String> options = new TreeSet<>();
        Arrays.stream(PolytomicOperation.values())
                .flatMap(operation -> operation.row().parameters().stream())
                .forEach(parameter -> {
                    options.add(parameter.name());
                    options.addAll(parameter.aliases());
                });
        return Set.copyOf(options);
    }
}
