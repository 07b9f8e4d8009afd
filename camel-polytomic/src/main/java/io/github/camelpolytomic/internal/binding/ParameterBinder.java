package io.github.camelpolytomic.internal.binding;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.apache.camel.Exchange;
import org.apache.camel.Message;

import io.github.camelpolytomic.internal.operation.ApiVersion;
import io.github.camelpolytomic.internal.operation.Operation;
import io.github.camelpolytomic.internal.operation.Parameter;
import io.github.camelpolytomic.option.PolytomicConstants;

/**
 * Determines the values of parameters: endpoint options take precedence; parameters that are not set are read from the
 * headers of the message.
 */
public final class ParameterBinder {

    private final Operation operation;
    private final ApiVersion version;
    private final Map<String, Object> options;
    private final boolean dynamic;
    private final Map<Parameter, Object> fixed = new HashMap<>();
    private final List<Unset> unset = new ArrayList<>();

    /** A parameter that the URI does not set, and its header. */
    private record Unset(Parameter parameter, String header) {}

    /**
     * @param options the parameters in the URI, by option name
     * @param dynamic whether dynamic URIs share the endpoint and add parameters
     * @throws IllegalArgumentException if an option or its value is invalid for the operation in this version
     */
    public ParameterBinder(Operation operation, ApiVersion version, Map<String, Object> options, boolean dynamic) {
        this.operation = operation;
        this.version = version;
        this.options = Map.copyOf(options);
        this.dynamic = dynamic;
        requireKnown();
        for (Parameter parameter : operation.parameters(version)) {
            Object value = option(parameter);
            if (value != null) {
                fixed.put(parameter, ParameterValue.of(parameter, value, "option " + parameter.name()));
            } else {
                unset.add(new Unset(parameter, header(parameter)));
            }
        }
        List<Parameter> alternatives = operation.alternatives(version);
        if (alternatives.stream().anyMatch(fixed::containsKey)) {
            requireOneAlternative(fixed);
            unset.removeIf(entry -> alternatives.contains(entry.parameter()));
        }
    }

    /** Returns the header from which the parameter is read if the URI does not set it. */
    public static String header(Parameter parameter) {
        return header(parameter.name());
    }

    /** Returns the header of the parameter with this name. */
    public static String header(String name) {
        return PolytomicConstants.HEADER_PREFIX + Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    /** Returns a binder that adds the parameters of the exchange's dynamic URI. */
    public ParameterBinder of(Exchange exchange) {
        Map<String, Object> added = dynamic ? DynamicParameters.of(exchange) : Map.of();
        if (added.isEmpty()) {
            return this;
        }
        Map<String, Object> all = new HashMap<>(options);
        all.putAll(added);
        return new ParameterBinder(operation, version, all, false);
    }

    /** The operation with these parameters. */
    public Operation operation() {
        return operation;
    }

    /** The API version. */
    public ApiVersion version() {
        return version;
    }

    /** The parameters that the URI sets. */
    public Map<Parameter, Object> fixed() {
        return fixed;
    }

    /** Whether the URI sets all required parameters. */
    public boolean isComplete() {
        return unset.stream()
                .map(Unset::parameter)
                .noneMatch(parameter -> parameter.isRequired()
                        || operation.alternatives(version).contains(parameter));
    }

    /** Describes how to set a parameter. */
    public static String howToSet(Parameter parameter) {
        return "%s (option %s or header %s)".formatted(parameter.name(), parameter.name(), header(parameter));
    }

    /**
     * Returns the values of the parameters for this message: {@link #fixed()} itself if no header adds to it.
     *
     * @throws IllegalArgumentException that names all missing parameters, or an invalid value
     */
    public Map<Parameter, Object> values(Message message) {
        Map<Parameter, Object> values = fixed;
        List<Unset> missing = List.of();
        for (Unset entry : unset) {
            Object value = message.getHeader(entry.header());
            if (value != null) {
                values = values == fixed ? new HashMap<>(fixed) : values;
                values.put(entry.parameter(), ParameterValue.of(entry.parameter(), value, "header " + entry.header()));
            } else if (entry.parameter().isRequired()) {
                missing = missing.isEmpty() ? new ArrayList<>() : missing;
                missing.add(entry);
            }
        }
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException(
                    "%s requires %s".formatted(operation.name(), String.join(" and ", howToSet(missing))));
        }
        requireOneAlternative(values);
        return values;
    }

    private void requireOneAlternative(Map<Parameter, Object> values) {
        List<Parameter> alternatives = operation.alternatives(version);
        if (!alternatives.isEmpty()
                && alternatives.stream().filter(values::containsKey).count() != 1) {
            throw new IllegalArgumentException("%s requires exactly one of %s"
                    .formatted(
                            operation.name(),
                            alternatives.stream().map(ParameterBinder::howToSet).collect(Collectors.joining(" and "))));
        }
    }

    private static List<String> howToSet(List<Unset> missing) {
        return missing.stream().map(entry -> howToSet(entry.parameter())).toList();
    }

    private Object option(Parameter parameter) {
        Object value = options.get(parameter.name());
        for (String alias : parameter.aliases()) {
            Object other = options.get(alias);
            if (value != null && other != null && !value.equals(other)) {
                throw new IllegalArgumentException(
                        "Options %s and %s of %s are aliases with different values: set only one of them"
                                .formatted(parameter.name(), alias, operation.name()));
            }
            value = value == null ? other : value;
        }
        return value;
    }

    private void requireKnown() {
        for (String option : new TreeSet<>(options.keySet())) {
            Set<ApiVersion> versions = EnumSet.noneOf(ApiVersion.class);
            operation.parameters().stream()
                    .filter(known -> isNamed(known, option))
                    .forEach(known -> versions.addAll(known.versions()));
            if (versions.isEmpty()) {
                throw new IllegalArgumentException("%s has no option %s".formatted(operation.name(), option));
            }
            if (!versions.contains(version)) {
                throw new IllegalArgumentException("Option %s of %s is not available in API version %s, only in: %s"
                        .formatted(option, operation.name(), version, versions));
            }
        }
    }

    private static boolean isNamed(Parameter parameter, String option) {
        return parameter.name().equals(option) || parameter.aliases().contains(option);
    }
}
