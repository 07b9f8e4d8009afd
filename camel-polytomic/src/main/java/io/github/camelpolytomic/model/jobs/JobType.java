package io.github.camelpolytomic.model.jobs;

/** Values of a job's {@code type} known today. The list is open. */
public final class JobType {

    /** A model is being created. */
    public static final String CREATE_MODEL = "createmodel";

    /** A model is being changed. */
    public static final String UPDATE_MODEL = "updatemodel";

    /** A model is being tested. */
    public static final String PREVIEW_MODEL = "previewmodel";

    /** Records of a model are being sampled. */
    public static final String SAMPLE_MODEL = "samplemodel";

    /** Logs of a run are being archived; the result has the {@code url}. */
    public static final String EXPORT_LOGS = "exportlogs";

    /** A call through a connection is being made, from API version 2025-09-18 on. */
    public static final String CONNECTION_PROXY = "connectionproxy";

    private JobType() {}
}
