package io.github.camelpolytomic.internal.operation;

import java.util.List;

import io.github.camelpolytomic.model.models.CreateModelRequest;
import io.github.camelpolytomic.model.models.GetEnrichmentInputFieldsRequest;
import io.github.camelpolytomic.model.models.Model;
import io.github.camelpolytomic.model.models.ModelSample;
import io.github.camelpolytomic.model.models.ModelSyncSource;
import io.github.camelpolytomic.model.models.UpdateModelRequest;

import static io.github.camelpolytomic.internal.operation.ApiVersion.V2023_04_25;
import static io.github.camelpolytomic.internal.operation.ApiVersion.V2024_02_08;
import static io.github.camelpolytomic.internal.operation.Parameters.CONNECTION_ID;
import static io.github.camelpolytomic.internal.operation.Parameters.CONNECTION_ID_BY_NAME;
import static io.github.camelpolytomic.internal.operation.Parameters.PARAMS;
import static io.github.camelpolytomic.internal.operation.Verb.DELETE;
import static io.github.camelpolytomic.internal.operation.Verb.GET;
import static io.github.camelpolytomic.internal.operation.Verb.PATCH;
import static io.github.camelpolytomic.internal.operation.Verb.POST;
import static io.github.camelpolytomic.internal.operation.Verb.PUT;

/** The operations of the API's area Models. */
public final class ModelOperations {

    static final Area AREA = Area.of("models", "Models", ModelOperations.class);

    private static final String MODELS = "/api/models";
    private static final String MODEL = "/api/models/{id}";

    private static final Parameter MODEL_ID = Parameter.path("modelId", "id")
            .describedAs("Id of a model. Required by operations with a model in their path.");
    private static final Parameter ASYNC = Parameter.query("async", Boolean.class)
            .describedAs("Whether createModel, updateModel, previewModel and sampleModel return at once with a job,"
                    + " because the source may take longer than a call may. Option await waits for the result of the"
                    + " job. getModel and deleteModel accept it too, but the API does not document the effect.")
            .withHeader("Whether an operation on a model returns at once with a job.")
            .ifAbsent("the service's default applies (false)");

    public static final Operation GET_ENRICHMENT_SOURCE = AREA.operation("getEnrichmentSource")
            .does("Describes the settings of an enrichment by a connection. A connection that cannot enrich is a 404.")
            .since(V2024_02_08, GET, "/api/connections/{id}/modelsync/enrichment-source")
            .takes(CONNECTION_ID, PARAMS)
            .returns(ModelSyncSource.class);

    public static final Operation GET_ENRICHMENT_INPUT_FIELDS = AREA.operation("getEnrichmentInputFields")
            .does("Lists the combinations of input fields that an enrichment with these settings accepts.")
            .since(V2023_04_25, POST, "/api/enrichment/{connection_id}/inputfields")
            .takes(CONNECTION_ID_BY_NAME)
            .sends(RequestBody.of(GetEnrichmentInputFieldsRequest.class).unmasked("configuration"))
            .returnsListOf(List.class);

    public static final Operation PREVIEW_MODEL = AREA.operation("previewModel")
            .does("Returns the model that createModel would create, without creating it.")
            .since(V2023_04_25, POST, "/api/model-preview")
            .takes(ASYNC)
            .sends(settings(CreateModelRequest.class))
            .answersJob()
            .returns(Result.jobOr(Model.class));

    public static final Operation LIST_MODELS = AREA.operation("listModels")
            .does("Lists the models of the organization.")
            .since(V2023_04_25, GET, MODELS)
            .returnsListOf(Model.class);

    public static final Operation CREATE_MODEL = AREA.operation("createModel")
            .does("Creates a model.")
            .since(V2023_04_25, POST, MODELS)
            .takes(ASYNC)
            .sends(settings(CreateModelRequest.class))
            .produces("modelId", "/id")
            .answersJob()
            .returns(Result.jobOr(Model.class));

    public static final Operation GET_MODEL = AREA.operation("getModel")
            .does("Reads a model.")
            .since(V2023_04_25, GET, MODEL)
            .takes(MODEL_ID, ASYNC)
            .repeats("modelId", "/id")
            .answersJob()
            .returns(Result.jobOr(Model.class));

    public static final Operation UPDATE_MODEL = AREA.operation("updateModel")
            .does("Replaces the settings of a model. Members that the request leaves out are reset to their defaults.")
            .since(V2023_04_25, PATCH, MODEL)
            .since(V2024_02_08, PUT, MODEL)
            .takes(MODEL_ID, ASYNC)
            .sends(settings(UpdateModelRequest.class)
                    .alsoTakesAs(
                            Model.class,
                            ModelSettings::of,
                            "created_at",
                            "created_by",
                            "id",
                            "job",
                            "type",
                            "updated_at",
                            "updated_by",
                            "version"))
            .repeats("modelId", "/id")
            .answersJob()
            .returns(Result.jobOr(Model.class));

    public static final Operation DELETE_MODEL = AREA.operation("deleteModel")
            .does("Deletes a model. Model syncs that use it no longer work.")
            .since(V2023_04_25, DELETE, MODEL)
            .takes(MODEL_ID, ASYNC)
            .returnsNothing();

    public static final Operation SAMPLE_MODEL = AREA.operation("sampleModel")
            .does("Returns sample records of a model. Without async, the source must respond within 10 seconds.")
            .since(V2023_04_25, GET, MODEL + "/sample")
            .takes(MODEL_ID, ASYNC)
            .answersJob()
            .returns(Result.jobOr(ModelSample.class));

    private static RequestBody settings(Class<?> type) {
        return RequestBody.of(type)
                .requires("name", "connection_id")
                .requiresSince(V2024_02_08, "configuration")
                .requires("additional_fields[].label", "additional_fields[].name", "additional_fields[].type")
                .ids(
                        "organization_id",
                        "policies",
                        "labels",
                        "enricher.connection_id",
                        "enricher.enricher_id",
                        "relations[].to.model_id")
                .unmasked("configuration")
                .unmasked("enricher.configuration");
    }

    private ModelOperations() {}
}
