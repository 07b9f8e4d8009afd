package io.github.camelpolytomic.internal.operation;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import io.github.camelpolytomic.error.PolytomicConflictException.Reason;

/**
 * One row of the operation table: the description of an API operation, or of an operation that is composed of several
 * API calls.
 */
public final class Operation {

    /** Verb and path of an operation in one version. */
    public record RequestLine(Verb verb, PathTemplate path) {}

    /**
     * A list within the response whose elements can be streamed.
     *
     * @param name the member that contains it
     * @param type the record of an element
     */
    public record StreamedMember(String name, Class<?> type) {}

    private final String name;
    private final Area area;
    private final String summary;
    private final Map<ApiVersion, RequestLine> requests;
    private final RunAction action;
    private final Operation start;
    private final Map<ApiVersion, List<Parameter>> parametersByVersion = new EnumMap<>(ApiVersion.class);
    private final Map<String, Parameter> pathParameters = new HashMap<>();
    private final List<Parameter> parameters;
    private final RequestBody body;
    private final Set<ApiVersion> bodyVersions;
    private final Map<ApiVersion, List<Parameter>> alternatives = new EnumMap<>(ApiVersion.class);
    private final Map<String, String> produced;
    private final Map<String, String> repeated;
    private final Set<ApiVersion> presumed;
    private final Result result;
    private final StreamedMember streamed;
    private final Result.Rows rows;
    private final String cachedSource;
    private final boolean answersJob;
    private final String jobType;
    private final boolean sendsCredentials;
    private final Reason conflict;
    private final Map<Integer, String> cures;
    private final Map<String, String> destructive;
    private final List<String> secrets;

    Operation(OperationBuilder builder, Result result) {
        this.name = builder.name;
        this.area = builder.area;
        this.summary = builder.summary;
        this.requests = new EnumMap<>(builder.requests);
        this.action = builder.action;
        this.start = builder.start;
        this.parameters = List.copyOf(builder.parameters);
        this.body = builder.body;
        this.bodyVersions = builder.bodyVersions;
        this.produced = Map.copyOf(builder.produced);
        this.repeated = Map.copyOf(builder.repeated);
        this.presumed = Set.copyOf(builder.presumed);
        this.result = result;
        this.streamed = builder.streamed;
        this.rows = builder.rows;
        this.cachedSource = builder.cachedSource;
        this.answersJob = builder.answersJob;
        this.jobType = builder.jobType;
        this.sendsCredentials = !builder.withoutCredentials;
        this.conflict = builder.conflict;
        this.cures = Map.copyOf(builder.cures);
        this.destructive = Map.copyOf(builder.destructive);
        this.secrets = List.copyOf(builder.secrets);
        versions().forEach(version -> parametersByVersion.put(version, parametersIn(version)));
        builder.alternatives.forEach((version, names) -> alternatives.put(
                version,
                parameters(version).stream()
                        .filter(parameter -> names.contains(parameter.name()))
                        .toList()));
        requests.values().stream()
                .flatMap(request -> request.path().variables().stream())
                .forEach(variable -> pathParameters.put(variable, parameterWithContractName(variable)));
    }

    /** The public name, the same in all versions. */
    public String name() {
        return name;
    }

    /** The area of the API. */
    public Area area() {
        return area;
    }

    /** The summary for the docs. */
    public String summary() {
        return summary;
    }

    /** The versions that have the operation. */
    public Set<ApiVersion> versions() {
        return action == null ? requests.keySet() : EnumSet.allOf(ApiVersion.class);
    }

    /** What it does with a run; empty for an operation of the API. */
    public Optional<RunAction> action() {
        return Optional.ofNullable(action);
    }

    /** The operation that starts an execution, for a composed operation. */
    public Operation start() {
        return start;
    }

    /** Verb and path in a version that has the operation; {@code null} for a composed operation. */
    public RequestLine request(ApiVersion version) {
        return requests.get(version);
    }

    /** The parameters of all versions. */
    public List<Parameter> parameters() {
        return parameters;
    }

    /** The parameters in a version that has the operation. */
    public List<Parameter> parameters(ApiVersion version) {
        return parametersByVersion.get(version);
    }

    /** The parameter for a variable of the path. */
    public Parameter pathParameter(String variable) {
        return pathParameters.get(variable);
    }

    /** The request body of the versions that have one; empty if none has. */
    public Optional<RequestBody> body() {
        return Optional.ofNullable(body);
    }

    /** The request body in a version; empty if there is none. */
    public Optional<RequestBody> body(ApiVersion version) {
        return body().filter(any -> bodyVersions.contains(version));
    }

    /** The versions in which the operation has a request body. */
    public Set<ApiVersion> bodyVersions() {
        return versions().stream()
                .filter(version -> body(version).isPresent())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(ApiVersion.class)));
    }

    /** The parameters in a version of which a call needs exactly one. */
    public List<Parameter> alternatives(ApiVersion version) {
        return alternatives.getOrDefault(version, List.of());
    }

    /**
     * The ids in the result that become headers for later steps: the JSON pointer of each id in the content, by the name
     * of its parameter.
     */
    public Map<String, String> produced() {
        return produced;
    }

    /**
     * The ids of the request that the response repeats: the JSON pointer of each id in the content, by the name of its
     * parameter. A response with a different id does not belong to the request.
     */
    public Map<String, String> repeated() {
        return repeated;
    }

    /** The versions that are assumed to have the operation because adjacent versions have it; no source confirms it. */
    public Set<ApiVersion> presumed() {
        return presumed;
    }

    /** The result. */
    public Result result() {
        return result;
    }

    /** Whether the response is a redirect whose target is the result. */
    public boolean answersRedirect() {
        return result.shape() == Result.Shape.LINK;
    }

    /** The list in the response whose elements can be streamed. */
    public Optional<StreamedMember> streamed() {
        return Optional.ofNullable(streamed);
    }

    /** The rows that the result has page by page. */
    public Optional<Result.Rows> rows() {
        return Optional.ofNullable(rows);
    }

    /** The member of the request with the id of the connection whose schemas must be in the service's cache. */
    public Optional<String> cachedSource() {
        return Optional.ofNullable(cachedSource);
    }

    /**
     * Whether the response may be a job that has not produced the content yet. Its id and type are among the
     * {@link #produced() produced} ids, as {@code jobId} and {@code jobType}.
     */
    public boolean answersJob() {
        return answersJob;
    }

    /** The type of the job if the response names none; empty if it is unknown. */
    public String jobType() {
        return jobType;
    }

    /** Whether requests carry the credentials of the account. */
    public boolean sendsCredentials() {
        return sendsCredentials;
    }

    /** The meaning of a 409 that is unrelated to the idempotency key. */
    public Reason conflict() {
        return conflict;
    }

    /** The fix for an error status that has a special meaning for this operation. */
    public Optional<String> cure(int status) {
        return Optional.ofNullable(cures.get(status));
    }

    /** The members of the request, each with the value, that make the service rewrite the destination. */
    public Map<String, String> destructive() {
        return destructive;
    }

    /** The members of the request and the response that are secret: no exception shows them. */
    public List<String> secrets() {
        return secrets;
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

    private Parameter parameterWithContractName(String variable) {
        return parameters.stream()
                .filter(parameter -> parameter.place() == Parameter.Place.PATH && parameter.hasContractName(variable))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "%s has {%s} in its path but no such parameter".formatted(name, variable)));
    }
}
