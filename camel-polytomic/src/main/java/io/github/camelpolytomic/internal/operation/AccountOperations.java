package io.github.camelpolytomic.internal.operation;

import io.github.camelpolytomic.model.identity.Identity;
import io.github.camelpolytomic.model.jobs.Job;

import static io.github.camelpolytomic.internal.operation.ApiVersion.V2023_04_25;
import static io.github.camelpolytomic.internal.operation.Verb.GET;

/** The operations of the API's areas Jobs and Identity. */
public final class AccountOperations {

    public static final Operation GET_JOB = Operation.named("getJob")
            .in("jobs")
            .does("Returns the status and the result of a job.")
            .since(V2023_04_25, GET, "/api/jobs/{type}/{id}")
            .takes(Parameter.path("jobType", "type"), Parameter.path("jobId", "id"))
            .repeats("jobId", "/job_id")
            .returns(Job.class);

    public static final Operation GET_IDENTITY = Operation.named("getIdentity")
            .in("identity")
            .does("Returns the identity of the credentials. The cheapest way to test them.")
            .since(V2023_04_25, GET, "/api/me")
            .returns(Identity.class);

    private AccountOperations() {}
}
