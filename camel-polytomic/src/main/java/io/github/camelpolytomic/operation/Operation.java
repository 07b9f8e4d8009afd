package io.github.camelpolytomic.operation;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One row of the operation table: all that is to be known of an API operation in order to call it.
 *
 * @param name the public name, the same in all versions
 * @param area the area of the API, as the contract sheets name it
 * @param summary what it does, in one sentence for the docs
 * @param requests verb and path in each version that has the operation
 * @param parameters what a call can say
 * @param resultType what the answer's {@code data} is read into
 */
public record Operation(
        String name,
        String area,
        String summary,
        Map<ApiVersion, RequestLine> requests,
        List<Parameter> parameters,
        Class<?> resultType) {

    /** Verb and path of an operation in one version. */
    public record RequestLine(Verb verb, PathTemplate path) {}

    public Operation {
        requests = Map.copyOf(requests);
        parameters = List.copyOf(parameters);
        for (RequestLine request : requests.values()) {
            for (String variable : request.path().variables()) {
                requireParameter(name, parameters, variable);
            }
        }
    }

    static Builder named(String name) {
        return new Builder(name);
    }

    /** The versions that have the operation. */
    public Set<ApiVersion> versions() {
        return requests.keySet();
    }

    /** Verb and path in a version that has the operation. */
    public RequestLine request(ApiVersion version) {
        return requests.get(version);
    }

    /** The parameters that this version of the operation takes. */
    public List<Parameter> parameters(ApiVersion version) {
        return parameters.stream()
                .filter(parameter -> parameter.versions().contains(version))
                .toList();
    }

    /** The parameter that a variable of the path stands for. */
    public Parameter pathParameter(String variable) {
        return requireParameter(name, parameters, variable);
    }

    private static Parameter requireParameter(String name, List<Parameter> parameters, String variable) {
        Stream<Parameter> inPath = parameters.stream().filter(parameter -> parameter.place() == Parameter.Place.PATH);
        return inPath.filter(parameter -> parameter.isCalled(variable))
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

        Parameters takes(Parameter... parameters) {
            return resultType -> new Operation(name, area, summary, requests, List.of(parameters), resultType);
        }
    }

    /** The last word of a row: what it answers. */
    interface Parameters {
        Operation answers(Class<?> resultType);
    }
}
