package io.github.camelpolytomic.generator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import io.github.camelpolytomic.internal.operation.Operation;
import io.github.camelpolytomic.internal.operation.Parameter;
import io.github.camelpolytomic.internal.operation.ParameterDocumentation;

/**
 * What users read about all parameters of one name.
 *
 * @param name the name of the option
 * @param types the types that operations give it
 * @param aliases its aliases in all operations
 * @param producers the operations that set its header
 * @param documentation the description
 */
public record DocumentedParameter(
        String name,
        Set<Class<?>> types,
        Set<String> aliases,
        List<String> producers,
        ParameterDocumentation documentation) {

    /**
     * Returns the parameters of these operations, in the order of their first use.
     *
     * @throws IllegalStateException if a parameter has no description, or parameters of one name have different
     *     descriptions or types
     */
    public static List<DocumentedParameter> of(Stream<Operation> operations) {
        List<Operation> rows = operations.toList();
        Map<String, List<Parameter>> parameters = new LinkedHashMap<>();
        rows.stream().flatMap(row -> row.parameters().stream()).forEach(parameter -> parameters
                .computeIfAbsent(parameter.name(), name -> new ArrayList<>())
                .add(parameter));
        return parameters.entrySet().stream()
                .map(uses -> of(uses.getKey(), uses.getValue(), producers(rows, uses.getKey())))
                .toList();
    }

    private static DocumentedParameter of(String name, List<Parameter> uses, List<String> producers) {
        Set<ParameterDocumentation> documentation = new LinkedHashSet<>();
        Set<Class<?>> types = new LinkedHashSet<>();
        Set<String> aliases = new LinkedHashSet<>();
        for (Parameter use : uses) {
            documentation.add(use.documentation());
            types.add(use.type());
            aliases.addAll(use.aliases());
        }
        ParameterDocumentation only = documentation.iterator().next();
        if (documentation.size() > 1 || only.text().isEmpty()) {
            throw new IllegalStateException("Parameter %s needs one description, the same in each operation: %s"
                    .formatted(name, documentation));
        }
        if (Stream.of(String.class, Boolean.class, Integer.class)
                        .filter(types::contains)
                        .count()
                > 1) {
            throw new IllegalStateException(
                    "Parameter %s needs one type in all operations, or lists of it: %s".formatted(name, types));
        }
        return new DocumentedParameter(name, types, aliases, producers, only);
    }

    private static List<String> producers(List<Operation> rows, String name) {
        return rows.stream()
                .filter(row -> row.produced().containsKey(name))
                .map(Operation::name)
                .toList();
    }

    /** The name of its header. */
    String header() {
        return "CamelPolytomic" + Text.capitalized(name);
    }

    /** The constant with the name of its header. */
    String constant() {
        return Text.constant(name);
    }

    /** The Java type of its option: a Boolean whose absence has a meaning is text, because tools show it as false. */
    Class<?> optionType() {
        return isSeveral() || documentation.isThreeValued() ? String.class : type();
    }

    /** The Java type of its header, as Camel's tools name it. */
    String headerType() {
        return isSeveral() ? "Object" : type().getSimpleName();
    }

    private Class<?> type() {
        return types.iterator().next();
    }

    private boolean isSeveral() {
        return types.contains(List.class) || types.contains(Map.class);
    }

    /** The description of its option. */
    String option() {
        return documentation.ofOption(header());
    }

    /** The description of its header. */
    String headerText() {
        String setBy = producers.isEmpty() ? "" : " Set by %s.".formatted(Text.listed(producers, "and"));
        return documentation.ofHeader(name) + setBy;
    }

    /** The aliases of all parameters, each with the names that it stands for. */
    static Map<String, List<String>> aliases(List<DocumentedParameter> parameters) {
        Map<String, List<String>> aliases = new LinkedHashMap<>();
        for (DocumentedParameter parameter : parameters) {
            for (String alias : parameter.aliases()) {
                aliases.computeIfAbsent(alias, name -> new ArrayList<>()).add(parameter.name());
            }
        }
        return aliases;
    }
}
