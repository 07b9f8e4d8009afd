package io.github.camelpolytomic.internal.operation;

import java.util.Map;

import io.github.camelpolytomic.internal.operation.Parameter.Place;
import io.github.camelpolytomic.model.modelsync.GetModelSyncTargetFieldsRequest;
import io.github.camelpolytomic.model.modelsync.ModelSyncTarget;
import io.github.camelpolytomic.model.modelsync.ModelSyncTargetFields;
import io.github.camelpolytomic.model.modelsync.ModelSyncTargetProperty;
import io.github.camelpolytomic.model.modelsync.ModelSyncTargets;

import static io.github.camelpolytomic.internal.operation.ApiVersion.V2023_04_25;
import static io.github.camelpolytomic.internal.operation.ApiVersion.V2024_02_08;
import static io.github.camelpolytomic.internal.operation.ApiVersion.V2025_09_18;
import static io.github.camelpolytomic.internal.operation.Parameters.CONNECTION_ID;
import static io.github.camelpolytomic.internal.operation.Verb.GET;
import static io.github.camelpolytomic.internal.operation.Verb.POST;

/** The operations of the API's area Model Sync, Targets. */
public final class ModelSyncTargetOperations {

    static final Area AREA = Area.of("modelSync.targets", "Targets of model syncs", ModelSyncTargetOperations.class);

    private static final String OBJECTS = "/api/connections/{id}/modelsync/targetobjects";
    private static final Parameter TARGET_TYPE = Parameter.query("targetType", String.class)
            .sentAs("type")
            .withAliases("type")
            .describedAs("Which items getModelSyncTarget returns: those of this type; without it, all.");
    private static final Parameter SEARCH = Parameter.query("search", String.class)
            .describedAs("Which items getModelSyncTarget returns: those that contain this text; without it, all.");
    private static final Parameter TARGET = Parameter.query("target", String.class)
            .describedAs("Id of an object of a target, such as Contact. Required by getModelSyncTargetFields, unless"
                    + " properties describe an object that is still to be created.");
    private static final Parameter PROPERTIES = Parameter.query("properties", Map.class)
            .describedAs("Properties of an object that is still to be created, for which getModelSyncTargetFields"
                    + " returns the fields, as comma-separated key:value terms such as schema:crm,name:people."
                    + " listModelSyncTargets returns the keys.")
            .withHeader(
                    "Properties of an object that is still to be created: a Map, or comma-separated key:value terms.")
            .withNote("Use the header with a Map for values that contain a comma.");
    private static final Parameter REFRESH = Parameter.query("refresh", Boolean.class)
            .describedAs("Whether getModelSyncTargetFields has the service read the fields again, which may take long.")
            .ifAbsent("the service responds from its cache");
    private static final Parameter INCLUDE_TARGET_CREATION_VALUES = Parameter.query(
                    "includeTargetCreationValues", Boolean.class)
            .describedAs("Whether listModelSyncTargets returns the allowed values of the properties of new objects.")
            .ifAbsent("the service's default applies");
    private static final Parameter PROPERTY =
            Parameter.path("property").describedAs("Id of a property of an object that is created.");

    public static final Operation GET_MODEL_SYNC_TARGET = AREA.operation("getModelSyncTarget")
            .does("Describes what a connection needs as the target of a model sync. Newer API versions have"
                    + " listModelSyncTargets in its place.")
            .in(V2023_04_25, GET, "/api/connections/{id}/target")
            .in(V2024_02_08, GET, "/api/connections/{id}/modelsync/target")
            .takes(CONNECTION_ID, TARGET_TYPE, SEARCH)
            .returns(ModelSyncTarget.class);

    public static final Operation GET_MODEL_SYNC_TARGET_FIELDS = AREA.operation("getModelSyncTargetFields")
            .does("Describes an object of a target with its fields and modes.")
            .since(V2023_04_25, POST, "/api/connections/{id}/target/fields")
            .since(V2024_02_08, GET, "/api/connections/{id}/modelsync/target/fields")
            .takes(
                    CONNECTION_ID,
                    TARGET.in(Place.BODY).in(V2023_04_25),
                    TARGET.required().in(V2024_02_08),
                    TARGET.in(V2025_09_18),
                    PROPERTIES.in(V2025_09_18),
                    REFRESH.in(Place.BODY).in(V2023_04_25),
                    REFRESH.in(V2024_02_08, V2025_09_18))
            .needsOneOf(V2025_09_18, "target", "properties")
            .sendsIn(
                    V2023_04_25,
                    RequestBody.of(GetModelSyncTargetFieldsRequest.class).requires("target"))
            .returns(ModelSyncTargetFields.class);

    public static final Operation LIST_MODEL_SYNC_TARGETS = AREA.operation("listModelSyncTargets")
            .does("Lists the objects that a model sync can write to, and what it takes to create one.")
            .since(V2024_02_08, GET, OBJECTS)
            .takes(CONNECTION_ID, INCLUDE_TARGET_CREATION_VALUES.in(V2025_09_18))
            .returns(Result.envelopeOf(ModelSyncTargets.class));

    public static final Operation GET_MODEL_SYNC_TARGET_PROPERTY = AREA.operation("getModelSyncTargetProperty")
            .does("Returns the allowed values of a property of an object that is created. A connection that cannot"
                    + " create objects is a 404.")
            .since(V2024_02_08, GET, OBJECTS + "/properties/{property}")
            .takes(CONNECTION_ID, PROPERTY)
            .returns(ModelSyncTargetProperty.class);

    private ModelSyncTargetOperations() {}
}
