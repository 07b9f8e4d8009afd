package io.github.camelpolytomic.internal.binding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

import org.apache.camel.Exchange;
import org.apache.camel.Message;

import io.github.camelpolytomic.internal.operation.ApiVersion;
import io.github.camelpolytomic.internal.operation.Operation;
import io.github.camelpolytomic.internal.operation.Operations;
import io.github.camelpolytomic.internal.operation.Parameter;
import io.github.camelpolytomic.option.PolytomicConstants;

/**
 * The one place that knows where a parameter's value comes from: what the URI says stands, what it leaves open is filled
 * from the message's headers.
 */
public final class ParameterBinder {

    private static final Set<String> OPTIONS = optionsOfAllOperations();

    private final Operation operation;
    private final ApiVersion version;
    private final Map<String, Object> options;
    private final boolean dynamic;
    private final Map<Parameter, Object> fixed = new HashMap<>();
    private final List<Open> open = new ArrayList<>();

    /** A parameter that the URI leaves open, and the header that may fill it. */
    private record Open(Parameter parameter, String header) {}

    /**
     * @param options the parameters that the URI gives, by the name of the option
     * @param dynamic whether dynamic URIs share the endpoint, and give parameters beyond these
     * @throws IllegalArgumentException when they do not fit the operation in this version
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
                open.add(new Open(parameter, header(parameter)));
            }
        }
    }

    /** The options that name parameters and have a value, all operations together. */
    public static Map<String, Object> given(Function<String, Object> options) {
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
    public static boolean isParameter(String option) {
        return OPTIONS.contains(option);
    }

    /** The header that fills the parameter when the URI leaves it open. */
    public static String header(Parameter parameter) {
        return header(parameter.name());
    }

    /** The same by the parameter's name. */
    public static String header(String name) {
        return PolytomicConstants.HEADER_PREFIX + Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    /** The same with what a dynamic URI gives for this exchange. */
    public ParameterBinder of(Exchange exchange) {
        Map<String, Object> more = dynamic ? DynamicParameters.of(exchange) : Map.of();
        if (more.isEmpty()) {
            return this;
        }
        Map<String, Object> all = new HashMap<>(options);
        all.putAll(more);
        return new ParameterBinder(operation, version, all, false);
    }

    /** The operation whose parameters these are. */
    public Operation operation() {
        return operation;
    }

    /** The version of the API. */
    public ApiVersion version() {
        return version;
    }

    /** The parameters that the URI gives. */
    public Map<Parameter, Object> fixed() {
        return fixed;
    }

    /** Whether the URI alone makes a call. */
    public boolean isComplete() {
        return open.stream().noneMatch(left -> left.parameter().isRequired());
    }

    /** How a parameter can be given, for people. */
    public static String howToGive(Parameter parameter) {
        return "%s (option %s or header %s)".formatted(parameter.name(), parameter.name(), header(parameter));
    }

    /**
     * The value of each parameter for this message: {@link #fixed()} itself when no header adds to it.
     *
     * @throws IllegalArgumentException that names everything that is missing
     */
    public Map<Parameter, Object> values(Message message) {
        Map<Parameter, Object> values = fixed;
        List<Open> missing = List.of();
        for (Open left : open) {
            Object value = message.getHeader(left.header());
            if (value != null) {
                values = values == fixed ? new HashMap<>(fixed) : values;
                values.put(left.parameter(), ParameterValue.of(left.parameter(), value, "header " + left.header()));
            } else if (left.parameter().isRequired()) {
                missing = missing.isEmpty() ? new ArrayList<>() : missing;
                missing.add(left);
            }
        }
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException(
                    "%s needs %s".formatted(operation.name(), String.join(" and ", howToGive(missing))));
        }
        return values;
    }

    private static List<String> howToGive(List<Open> missing) {
        return missing.stream().map(left -> howToGive(left.parameter())).toList();
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

    private void requireKnown() {
        for (String option : new TreeSet<>(options.keySet())) {
            Parameter parameter = operation.parameters().stream()
                    .filter(known -> isNamed(known, option))
                    .findFirst()
                    .orElseThrow(() ->
                            new IllegalArgumentException("%s has no option %s".formatted(operation.name(), option)));
            if (!parameter.versions().contains(version)) {
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
        Operations.ALL.stream()
                .flatMap(operation -> operation.parameters().stream())
                .forEach(parameter -> {
                    options.add(parameter.name());
                    options.addAll(parameter.aliases());
                });
        return Set.copyOf(options);
    }
}
