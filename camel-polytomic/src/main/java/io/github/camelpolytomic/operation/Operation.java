package io.github.camelpolytomic.operation;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One row of the operation table: all that is to be known of an API operation in order to call it. */
public final class Operation {

    /** Verb and path of an operation in one version. */
    public record RequestLine(Verb verb, PathTemplate path) {}

    private final String name;
    private final String area;
    private final String summary;
    private final Map<ApiVersion, RequestLine> requests;
    private final Map<ApiVersion, List<Parameter>> parametersByVersion = new EnumMap<>(ApiVersion.class);
    private final Map<String, Parameter> pathParameters = new HashMap<>();
    private final List<Parameter> parameters;
    private final Class<?> resultType;

    private Operation(Builder builder, List<Parameter> parameters, Class<?> resultType) {
        this.name = builder.name;
        this.area = builder.area;
        this.summary = builder.summary;
        this.requests = new EnumMap<>(builder.requests);
        this.parameters = parameters;
        this.resultType = resultType;
        requests.forEach((version, request) -> {
            parametersByVersion.put(version, parametersIn(version));
            request.path().variables().forEach(variable -> pathParameters.put(variable, parameterCalled(variable)));
        });
    }

    static Builder named(String name) {
        return new Builder(name);
    }

    /** The public name, the same in all versions. */
    public String name() {
        return name;
    }

    /** The area of the API, as the contract names it. */
    public String area() {
        return area;
    }

    /** What it does, in one sentence for the docs. */
    public String summary() {
        return summary;
    }

    /** The versions that have the operation. */
    public Set<ApiVersion> versions() {
        return requests.keySet();
    }

    /** Verb and path in a version that has the operation. */
    public RequestLine request(ApiVersion version) {
        return requests.get(version);
    }

    /** What a call can say, in all versions together. */
    public List<Parameter> parameters() {
        return parameters;
    }

    /** What a call can say in a version that has the operation. */
    public List<Parameter> parameters(ApiVersion version) {
        return parametersByVersion.get(version);
    }

    /** The parameter that a variable of the path stands for. */
    public Parameter pathParameter(String variable) {
        return pathParameters.get(variable);
    }

    /** What the answer's {@code data} is read into. */
    public Class<?> resultType() {
        return resultType;
    }

    @Override
    public String toString() {
        return name;
    }

    private List<Parameter> parametersIn(ApiVersion version) {
        return parameters.stream()
                .filter(parameter -> parameter.versions().contains(version))
                .toList();
    }

    private Parameter parameterCalled(String variable) {
        return parameters.stream()
                .filter(parameter -> parameter.place() == Parameter.Place.PATH && parameter.isCalled(variable))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "%s has {%s} in its path but no such parameter".formatted(name, variable)));
    }

    /** Builds a row in the order in which one reads it. */
    static final class Builder {
        private final String name;
        private final Map<ApiVersion, RequestLine> requests = new EnumMap<>(ApiVersion.class);
        private String area;
        private String summary;
        private List<Parameter> parameters = List.of();

        private Builder(String name) {
            this.name = name;
        }

        Builder in(String area) {
            this.area = area;
            return this;
        }

        Builder does(String summary) {
            this.summary = summary;
            return this;
        }

        Builder at(ApiVersion version, Verb verb, String path) {
            requests.put(version, new RequestLine(verb, PathTemplate.of(path)));
            return this;
        }

        Builder takes(Parameter... parameters) {
            this.parameters = List.of(parameters);
            return this;
        }

        Operation answers(Class<?> resultType) {
            return new Operation(this, parameters, resultType);
        }
    }
}
