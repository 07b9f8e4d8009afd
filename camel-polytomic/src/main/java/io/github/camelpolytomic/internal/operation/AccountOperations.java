package io.github.camelpolytomic.internal.operation;

import io.github.camelpolytomic.model.identity.Identity;
import io.github.camelpolytomic.model.jobs.Job;

import static io.github.camelpolytomic.internal.operation.ApiVersion.V2023_04_25;
import static io.github.camelpolytomic.internal.operation.Verb.GET;

/** The operations of the API's areas Jobs and Identity. */
public final class AccountOperations {

    public static final Operation GET_JOB = Operation.named("getJob")
            .in("jobs")
            .does("Tells how far a job is, and what came of it.")
            .since(V2023_04_25, GET, "/api/jobs/{type}/{id}")
            .takes(Parameter.path("jobType", "type"), Parameter.path("jobId", "id"))
            .repeats("jobId", "/job_id")
            .answers(Job.class);

    public static final Operation GET_IDENTITY = Operation.named("getIdentity")
            .in("identity")
            .does("Tells whose credentials these are; the cheapest way to try them.")
            .since(V2023_04_25, GET, "/api/me")
            .answers(Identity.class);

    private AccountOperations() {}
}
