package io.github.camelpolytomic.internal.operation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.github.camelpolytomic.error.PolytomicConflictException.Reason;

/** Builds a row; the methods are called in the order of reading. */
final class OperationBuilder {
    final Area area;
    final String name;
    final Map<ApiVersion, Operation.RequestLine> requests = new EnumMap<>(ApiVersion.class);
    final List<Parameter> parameters = new ArrayList<>();
    final Map<String, String> produced = new LinkedHashMap<>();
    final Map<String, String> repeated = new LinkedHashMap<>();
    final Set<ApiVersion> presumed = EnumSet.noneOf(ApiVersion.class);
    final List<String> secrets = new ArrayList<>();
    final Map<Integer, String> cures = new HashMap<>();
    final Map<String, String> destructive = new HashMap<>();
    RunAction action;
    Operation start;
    Operation.StreamedMember streamed;
    Result.Rows rows;
    String cachedSource;
    boolean answersJob;
    String jobType = "";
    boolean withoutCredentials;
    Reason conflict = Reason.RESOURCE_STATE;
    String summary;
    RequestBody body;
    Set<ApiVersion> bodyVersions = EnumSet.allOf(ApiVersion.class);
    final Map<ApiVersion, List<String>> alternatives = new EnumMap<>(ApiVersion.class);

    OperationBuilder(Area area, String name) {
        this.area = area;
        this.name = name;
    }

    OperationBuilder does(String summary) {
        this.summary = summary;
        return this;
    }

    /** Sets verb and path for this version and all later ones; a later call overrides them. */
    OperationBuilder since(ApiVersion version, Verb verb, String path) {
        Operation.RequestLine request = new Operation.RequestLine(verb, PathTemplate.of(path));
        EnumSet.range(version, ApiVersion.V2025_09_18).forEach(each -> requests.put(each, request));
        return this;
    }

    /** Sets verb and path for this version only. */
    OperationBuilder in(ApiVersion version, Verb verb, String path) {
        requests.put(version, new Operation.RequestLine(verb, PathTemplate.of(path)));
        return this;
    }

    /**
     * Marks a version that is assumed to have the operation because adjacent versions have it; no source confirms
     * it.
     */
    OperationBuilder presumedIn(ApiVersion version) {
        presumed.add(version);
        return this;
    }

    /**
     * Makes it composed of several API calls, in every version.
     *
     * @param runAction what it does with a run
     * @param startOperation the operation that starts an execution
     */
    OperationBuilder composed(RunAction runAction, Operation startOperation) {
        action = runAction;
        start = startOperation;
        return this;
    }

    /** Sets a list in the response whose elements can be streamed. */
    OperationBuilder streams(String member, Class<?> type) {
        streamed = new Operation.StreamedMember(member, type);
        return this;
    }

    /**
     * Sets the member of the request with the id of the connection whose schemas must be in the service's cache.
     */
    OperationBuilder needsSchemasOf(String member) {
        cachedSource = member;
        return this;
    }

    /**
     * Lets the response be a job that has not produced the content yet, as the member {@code job} beside {@code data}
     * ({@link Result#jobOr}). Its id and type become headers, and option {@code await} waits for its result.
     */
    OperationBuilder answersJob() {
        return answersJob("");
    }

    /**
     * As {@link #answersJob()}.
     *
     * @param type the type of the job if the response names none; empty if it is unknown
     */
    OperationBuilder answersJob(String type) {
        return answersJob("/job/job_id", "/job/type", type);
    }

    /**
     * Lets the response be a job, as {@link #answersJob()} does, in a form of its own.
     *
     * @param id the JSON pointer of the job's id in the content; without an id there is no job
     * @param type the JSON pointer of its type
     * @param otherwise its type if the response names none
     */
    OperationBuilder answersJob(String id, String type, String otherwise) {
        answersJob = true;
        jobType = otherwise;
        return produces("jobId", id).produces("jobType", type);
    }

    /** Makes it an operation that needs no credentials; none are sent, whatever the account has. */
    OperationBuilder withoutCredentials() {
        withoutCredentials = true;
        return this;
    }

    /** Sets the meaning of a 409 that is unrelated to the idempotency key. */
    OperationBuilder conflictMeans(Reason reason) {
        conflict = reason;
        return this;
    }

    /** Sets the fix for an error status that has a special meaning for this operation. */
    OperationBuilder cure(int status, String cure) {
        cures.put(status, cure);
        return this;
    }

    /** Adds a member of the request and the value that makes the service rewrite the destination. */
    OperationBuilder destructive(String member, String value) {
        destructive.put(member, value);
        return this;
    }

    /** Adds a member of the request or the response that is secret: no exception shows it. */
    OperationBuilder secret(String member) {
        secrets.add(member);
        return this;
    }

    OperationBuilder takes(Parameter... accepted) {
        parameters.addAll(List.of(accepted));
        return this;
    }

    OperationBuilder sends(RequestBody requestBody) {
        body = requestBody;
        return this;
    }

    /** Adds an id in the result that becomes a header for later steps, with its JSON pointer in the content. */
    OperationBuilder produces(String parameter, String pointer) {
        produced.put(parameter, pointer);
        return this;
    }

    /** Adds an id of the request that the response repeats, with its JSON pointer in the content. */
    OperationBuilder repeats(String parameter, String pointer) {
        repeated.put(parameter, pointer);
        return this;
    }

    /** Sets the request body of one version; in the others, there is none. */
    OperationBuilder sendsIn(ApiVersion version, RequestBody requestBody) {
        body = requestBody;
        bodyVersions = EnumSet.of(version);
        return this;
    }

    /** Makes exactly one of two parameters necessary in this version. */
    OperationBuilder needsOneOf(ApiVersion version, String parameter, String other) {
        alternatives.put(version, List.of(parameter, other));
        return this;
    }

    Operation returns(Class<?> type) {
        return returns(Result.record(type));
    }

    Operation returnsListOf(Class<?> type) {
        return returns(Result.listOf(type));
    }

    Operation returnsNothing() {
        return returns(Result.NOTHING);
    }

    /** Returns a content of this type that has rows page by page. */
    Operation returnsRows(Class<?> type, Result.Rows member) {
        rows = member;
        return returns(Result.rowsOf(type));
    }

    Operation returns(Result result) {
        // even if the contract has no pages: a page token in the response must be usable
        if (result.isList() && parameters.stream().noneMatch(Parameter::isPageToken)) {
            parameters.add(Parameters.PAGE_TOKEN);
        }
        addIdempotencyKey();
        Operation operation = new Operation(this, result);
        area.add(operation);
        return operation;
    }

    private void addIdempotencyKey() {
        Set<ApiVersion> posts = EnumSet.noneOf(ApiVersion.class);
        requests.forEach((version, request) -> {
            if (request.verb() == Verb.POST) {
                posts.add(version);
            }
        });
        if (!posts.isEmpty()) {
            parameters.add(
                    posts.equals(requests.keySet()) ? Parameter.IDEMPOTENCY_KEY : Parameter.IDEMPOTENCY_KEY.in(posts));
        }
    }
}
