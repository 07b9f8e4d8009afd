package io.github.camelpolytomic.internal.operation;

import io.github.camelpolytomic.model.jobs.Job;

import static io.github.camelpolytomic.internal.operation.ApiVersion.V2023_04_25;
import static io.github.camelpolytomic.internal.operation.Verb.GET;

/** The operations of the API's area Jobs. */
public final class JobOperations {

    static final Area AREA = Area.of("jobs", "Jobs", JobOperations.class);

    public static final Parameter JOB_TYPE =
            Parameter.path("jobType", "type").describedAs("Type of a job, such as exportlogs.");
    public static final Parameter JOB_ID = Parameter.path("jobId", "id").describedAs("Id of a job.");

    public static final Operation GET_JOB = AREA.operation("getJob")
            .does("Returns the status and the result of a job.")
            .since(V2023_04_25, GET, "/api/jobs/{type}/{id}")
            .takes(JOB_TYPE, JOB_ID)
            .repeats("jobId", "/job_id")
            .secret("result")
            .returns(Job.class);

    private JobOperations() {}
}
