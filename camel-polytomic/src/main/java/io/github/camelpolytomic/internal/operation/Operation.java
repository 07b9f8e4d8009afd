package io.github.camelpolytomic.internal.operation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.github.camelpolytomic.error.PolytomicConflictException.Reason;

/**
 * One row of the operation table: all that is to be known of an API operation in order to call it, or of an operation that
 * is composed of several.
 */
public final class Operation {

    /** Verb and path of an operation in one version. */
    public record RequestLine(Verb verb, PathTemplate path) {}

    /**
     * A list within the answer whose elements can be streamed.
     *
     * @param name the member that holds it
     * @param type the record of an element
     */
    public record StreamedMember(String name, Class<?> type) {}

    private final String name;
    private final String area;
    private final String summary;
    private final Map<ApiVersion, RequestLine> requests;
    private final RunAction action;
    private final Operation start;
    private final Map<ApiVersion, List<Parameter>> parametersByVersion = new EnumMap<>(ApiVersion.class);
    private final Map<String, Parameter> pathParameters = new HashMap<>();
    private final List<Parameter> parameters;
    private final RequestBody body;
    private final Map<String, String> produced;
    private final Map<String, String> repeated;
    private final Set<ApiVersion> presumed;
    private final Result result;
    private final StreamedMember streamed;
    private final String cachedSource;
    private final Reason conflict;
    private final Map<Integer, String> cures;

    private Operation(Builder builder, Result result) {
        this.name = builder.name;
        this.area = builder.area;
        this.summary = builder.summary;
        this.requests = new EnumMap<>(builder.requests);
        this.action = builder.action;
        this.start = builder.start;
        this.parameters = List.copyOf(builder.parameters);
        this.body = builder.body;
        this.produced = Map.copyOf(builder.produced);
        this.repeated = Map.copyOf(builder.repeated);
        this.presumed = Set.copyOf(builder.presumed);
        this.result = result;
        this.streamed = builder.streamed;
        this.cachedSource = builder.cachedSource;
        this.conflict = builder.conflict;
        this.cures = Map.copyOf(builder.cures);
        versions().forEach(version -> parametersByVersion.put(version, parametersIn(version)));
        requests.values().stream()
                .flatMap(request -> request.path().variables().stream())
                .forEach(variable -> pathParameters.put(variable, parameterCalled(variable)));
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
        return action == null ? requests.keySet() : EnumSet.allOf(ApiVersion.class);
    }

    /** What it does with a run, if it is no operation of the API but composed of several. */
    public Optional<RunAction> action() {
        return Optional.ofNullable(action);
    }

    /** The operation that starts an execution, for one that is composed of several. */
    public Operation start() {
        return start;
    }

    /** Verb and path in a version that has the operation; an operation that is composed has none of its own. */
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

    /** What it takes as request body; empty when it takes none. */
    public Optional<RequestBody> body() {
        return Optional.ofNullable(body);
    }

    /**
     * The identifiers that a call makes: by the name of the parameter that stands for each, where it stands in the content,
     * as JSON pointer.
     */
    public Map<String, String> produced() {
        return produced;
    }

    /**
     * The identifiers that an answer repeats: by the name of the parameter that asks for each, where it stands in the content,
     * as JSON pointer. An answer with another one is the answer to something else.
     */
    public Map<String, String> repeated() {
        return repeated;
    }

    /** The versions that are taken to have the operation because their neighbours have it, though no source says so. */
    public Set<ApiVersion> presumed() {
        return presumed;
    }

    /** What it answers with. */
    public Result result() {
        return result;
    }

    /** The list in the answer whose elements can be streamed. */
    public Optional<StreamedMember> streamed() {
        return Optional.ofNullable(streamed);
    }

    /** The member of the request that names the connection whose schemas the service needs in its cache. */
    public Optional<String> cachedSource() {
        return Optional.ofNullable(cachedSource);
    }

    /** What a 409 means, unless it is about an idempotency key. */
    public Reason conflict() {
        return conflict;
    }

    /** What to do about an error status that has a meaning of its own here. */
    public Optional<String> cure(int status) {
        return Optional.ofNullable(cures.get(status));
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
        private final List<Parameter> parameters = new ArrayList<>();
        private final Map<String, String> produced = new LinkedHashMap<>();
        private final Map<String, String> repeated = new LinkedHashMap<>();
        private final Set<ApiVersion> presumed = EnumSet.noneOf(ApiVersion.class);
        private final Map<Integer, String> cures = new HashMap<>();
        private RunAction action;
        private Operation start;
        private StreamedMember streamed;
        private String cachedSource;
        private Reason conflict = Reason.RESOURCE_STATE;
        private String area;
        private String summary;
        private RequestBody body;

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

        /** Verb and path in this version and in those that follow, until others are given. */
        Builder since(ApiVersion version, Verb verb, String path) {
            RequestLine request = new RequestLine(verb, PathTemplate.of(path));
            EnumSet.range(version, ApiVersion.V2025_09_18).forEach(each -> requests.put(each, request));
            return this;
        }

        /** A version of which no source says that it has the operation, but whose neighbours have it. */
        Builder presumedIn(ApiVersion version) {
            presumed.add(version);
            return this;
        }

        /**
         * It is composed of several operations, in every version.
         *
         * @param runAction what it does with a run
         * @param startOperation the operation that starts an execution
         */
        Builder composed(RunAction runAction, Operation startOperation) {
            action = runAction;
            start = startOperation;
            return this;
        }

        /** A list in the answer whose elements can be streamed. */
        Builder streams(String member, Class<?> type) {
            streamed = new StreamedMember(member, type);
            return this;
        }

        /** The member of the request that names the connection whose schemas the service needs in its cache. */
        Builder needsSchemasOf(String member) {
            cachedSource = member;
            return this;
        }

        /** What a 409 means, unless it is about an idempotency key. */
        Builder conflictMeans(Reason reason) {
            conflict = reason;
            return this;
        }

        /** What to do about an error status that has a meaning of its own here. */
        Builder cure(int status, String cure) {
            cures.put(status, cure);
            return this;
        }

        Builder takes(Parameter... some) {
            parameters.addAll(List.of(some));
            return this;
        }

        Builder sends(RequestBody requestBody) {
            body = requestBody;
            return this;
        }

        /** An identifier that a call makes, and where it stands in the content. */
        Builder produces(String parameter, String pointer) {
            produced.put(parameter, pointer);
            return this;
        }

        /** An identifier that is asked for, and where the answer repeats it. */
        Builder repeats(String parameter, String pointer) {
            repeated.put(parameter, pointer);
            return this;
        }

        Operation answers(Class<?> type) {
            return answers(Result.record(type));
        }

        Operation answersListOf(Class<?> type) {
            return answers(Result.listOf(type));
        }

        Operation answersNothing() {
            return answers(Result.NOTHING);
        }

        Operation answers(Result result) {
            // where the contract knows of no pages too: a token that the service gives must lead on
            if (result.isList() && parameters.stream().noneMatch(Parameter::isPageToken)) {
                parameters.add(Parameters.PAGE_TOKEN);
            }
            if (requests.values().stream().anyMatch(request -> request.verb() == Verb.POST)) {
                parameters.add(Parameter.IDEMPOTENCY_KEY);
            }
            return new Operation(this, result);
        }
    }
}
