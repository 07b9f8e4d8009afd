package io.github.camelpolytomic.internal.operation;

import io.github.camelpolytomic.model.connections.ConnectSession;
import io.github.camelpolytomic.model.connections.ConnectSessionDetails;
import io.github.camelpolytomic.model.connections.Connection;
import io.github.camelpolytomic.model.connections.ConnectionParameterValues;
import io.github.camelpolytomic.model.connections.ConnectionType;
import io.github.camelpolytomic.model.connections.ConnectionTypeParameterValuesRequest;
import io.github.camelpolytomic.model.connections.ConnectionUsage;
import io.github.camelpolytomic.model.connections.CreateConnectSessionRequest;
import io.github.camelpolytomic.model.connections.CreateConnectionRequest;
import io.github.camelpolytomic.model.connections.CreateSharedConnectionRequest;
import io.github.camelpolytomic.model.connections.SharedConnection;
import io.github.camelpolytomic.model.connections.TestConnectionRequest;
import io.github.camelpolytomic.model.connections.UpdateConnectionRequest;

import static io.github.camelpolytomic.internal.operation.ApiVersion.V2023_04_25;
import static io.github.camelpolytomic.internal.operation.ApiVersion.V2024_02_08;
import static io.github.camelpolytomic.internal.operation.ApiVersion.V2025_09_18;
import static io.github.camelpolytomic.internal.operation.Parameters.CONNECTION_ID;
import static io.github.camelpolytomic.internal.operation.Parameters.CONNECTION_ID_BY_NAME;
import static io.github.camelpolytomic.internal.operation.Parameters.FORCE;
import static io.github.camelpolytomic.internal.operation.Parameters.NAME;
import static io.github.camelpolytomic.internal.operation.Parameters.ORGANIZATION_ID;
import static io.github.camelpolytomic.internal.operation.Verb.DELETE;
import static io.github.camelpolytomic.internal.operation.Verb.GET;
import static io.github.camelpolytomic.internal.operation.Verb.PATCH;
import static io.github.camelpolytomic.internal.operation.Verb.POST;
import static io.github.camelpolytomic.internal.operation.Verb.PUT;

/** The operations of the API's area Connections. */
public final class ConnectionOperations {

    static final Area AREA = Area.of("connections", "Connections", ConnectionOperations.class);

    private static final String CONNECTIONS = "/api/connections";
    private static final String CONNECTION = "/api/connections/{id}";
    private static final String PARTNERS_SHARED = "/api/organizations/{org_id}/connections/{connection_id}/shared";

    private static final Parameter PARENT_CONNECTION_ID = CONNECTION_ID.withAliases("id", "parent_connection_id");
    private static final Parameter CONNECTION_TYPE =
            Parameter.path("connectionType").describedAs("Id of a connection type, such as postgresql.");
    private static final Parameter TOKEN = Parameter.query("token", String.class)
            .required()
            .secret()
            .describedAs("Token of a session of Polytomic Connect, from the response of createConnectSession.");
    private static final Parameter CHILD_ORGANIZATION_ID = Parameter.member("childOrganizationId", String.class)
            .describedAs("Id of the organization with which createSharedConnection shares a connection.");

    public static final Operation LIST_CONNECTION_TYPES = AREA.operation("listConnectionTypes")
            .does("Lists the connection types.")
            .since(V2023_04_25, GET, "/api/connection_types")
            .returnsListOf(ConnectionType.class);

    public static final Operation GET_CONNECTION_TYPE = AREA.operation("getConnectionType")
            .does("Returns the JSON Schema of the configuration of a connection type.")
            .since(V2024_02_08, GET, "/api/connection_types/{id}")
            .takes(CONNECTION_TYPE.withAliases("id"))
            .returns(Result.DOCUMENT);

    public static final Operation CONNECTION_TYPE_PARAMETER_VALUES = AREA.operation("connectionTypeParameterValues")
            .does("Lists the possible values of a setting of a connection type, before a connection exists.")
            .since(V2023_04_25, POST, "/api/connection_types/{type}/parameter_values")
            .takes(CONNECTION_TYPE.withAliases("type"))
            .sends(RequestBody.of(ConnectionTypeParameterValuesRequest.class)
                    .requires("field")
                    .requiresPresentSince(V2024_02_08, "parameters")
                    .ids("connection_id")
                    .unmasked("parameters"))
            .returns(Result.mapOf(ConnectionParameterValues.class));

    public static final Operation LIST_CONNECTIONS = AREA.operation("listConnections")
            .does("Lists the connections of the organization, with masked secrets.")
            .since(V2023_04_25, GET, CONNECTIONS)
            .returnsListOf(Connection.class);

    public static final Operation CREATE_CONNECTION = AREA.operation("createConnection")
            .does("Creates a connection. For a type with OAuth, the response has the URL for authorization.")
            .since(V2023_04_25, POST, CONNECTIONS)
            .sends(RequestBody.of(CreateConnectionRequest.class)
                    .requires("name", "type")
                    .requiresSince(V2024_02_08, "configuration")
                    .ids("organization_id", "policies")
                    .unmasked("configuration"))
            .produces("connectionId", "/id")
            .returns(Connection.class);

    public static final Operation CREATE_CONNECT_SESSION = AREA.operation("createConnectSession")
            .does(
                    "Returns the URL at which a person connects their own system (Polytomic Connect). A session creates one"
                            + " connection, or reconnects it.")
            .since(V2023_04_25, POST, "/api/connections/connect")
            .since(V2024_02_08, POST, "/api/connections/connect/")
            .sends(RequestBody.of(CreateConnectSessionRequest.class)
                    .requires("name", "redirect_url")
                    .ids("connection", "organization_id"))
            .cure(404, "Check the ids of the connection and of the organization in the request")
            .secret("token")
            .secret("redirect_url")
            .returns(ConnectSession.class);

    public static final Operation GET_CONNECT_SESSION = AREA.operation("getConnectSession")
            .does("Reads a session of Polytomic Connect by its token, and needs no other credentials.")
            .since(V2025_09_18, GET, "/api/connections/connect/session")
            .takes(TOKEN)
            .withoutCredentials()
            .cure(401, "The token is unknown, or its session has ended: create another session")
            .returns(ConnectSessionDetails.class);

    public static final Operation TEST_CONNECTION = AREA.operation("testConnection")
            .does("Tests the settings of a connection without storing them. Settings that do not work are an error.")
            .since(V2024_02_08, POST, "/api/connections/test")
            .sends(RequestBody.of(TestConnectionRequest.class)
                    .requires("type", "configuration")
                    .ids("connection_id")
                    .unmasked("configuration"))
            .returnsNothing();

    public static final Operation GET_CONNECTION = AREA.operation("getConnection")
            .does("Reads a connection, with masked secrets.")
            .since(V2023_04_25, GET, CONNECTION)
            .takes(CONNECTION_ID)
            .repeats("connectionId", "/id")
            .returns(Connection.class);

    public static final Operation UPDATE_CONNECTION = AREA.operation("updateConnection")
            .does("Replaces the settings of a connection, secrets included.")
            .since(V2023_04_25, PATCH, CONNECTION)
            .since(V2024_02_08, PUT, CONNECTION)
            .takes(CONNECTION_ID)
            .sends(RequestBody.of(UpdateConnectionRequest.class)
                    .requires("name", "configuration")
                    .ids("organization_id", "policies")
                    .unmasked("configuration")
                    .alsoTakes(
                            Connection.class,
                            "api_calls_last_24_hours",
                            "auth_code",
                            "auth_url",
                            "created_at",
                            "created_by",
                            "id",
                            "parent_connection_id",
                            "rate_limit",
                            "saved",
                            "status",
                            "status_error",
                            "type",
                            "updated_at",
                            "updated_by"))
            .repeats("connectionId", "/id")
            .cure(409, "A managed Harbor owns the connection: rename the Harbor instead")
            .returns(Connection.class);

    public static final Operation DELETE_CONNECTION = AREA.operation("deleteConnection")
            .does("Deletes a connection. If it is in use, force is required, and everything that uses it is deleted"
                    + " too.")
            .since(V2023_04_25, DELETE, CONNECTION)
            .takes(CONNECTION_ID, FORCE)
            .cure(
                    422,
                    "Delete what uses it first (getResponseBody() lists it), or set force=true, which deletes that too")
            .cure(
                    409,
                    "An active Harbor depends on the connection: nothing was deleted, and force=true does not change"
                            + " that")
            .returnsNothing();

    public static final Operation CONNECTION_PARAMETER_VALUES = AREA.operation("connectionParameterValues")
            .does("Lists the possible values of the settings of a connection.")
            .since(V2023_04_25, GET, CONNECTION + "/parameter_values")
            .takes(CONNECTION_ID)
            .returns(Result.mapOf(ConnectionParameterValues.class));

    public static final Operation GET_CONNECTION_USAGE = AREA.operation("getConnectionUsage")
            .does("Counts the calls to the connected system in the last 24 hours, in all and for each sync.")
            .since(V2025_09_18, GET, CONNECTION + "/usage")
            .takes(CONNECTION_ID)
            .repeats("connectionId", "/connectionId")
            .returns(ConnectionUsage.class);

    public static final Operation LIST_SHARED_CONNECTIONS = AREA.operation("listSharedConnections")
            .does("Lists the copies of a connection that are shared with other organizations.")
            .since(V2023_04_25, GET, "/api/connections/{parent_connection_id}/shared")
            .since(V2025_09_18, GET, CONNECTION + "/shared")
            .takes(PARENT_CONNECTION_ID)
            .returnsListOf(Connection.class);

    public static final Operation LIST_PARTNER_SHARED_CONNECTIONS = AREA.operation("listPartnerSharedConnections")
            .does("Lists the shared copies of a connection that an organization of the partner owns.")
            .since(V2025_09_18, GET, PARTNERS_SHARED)
            .takes(ORGANIZATION_ID, CONNECTION_ID_BY_NAME)
            .returnsListOf(Connection.class);

    public static final Operation CREATE_SHARED_CONNECTION = AREA.operation("createSharedConnection")
            .does("Shares a connection with another organization, as a copy that cannot be edited there.")
            .since(V2023_04_25, POST, "/api/connections/{parent_connection_id}/share")
            .since(V2025_09_18, POST, PARTNERS_SHARED)
            .takes(ORGANIZATION_ID.in(V2025_09_18), PARENT_CONNECTION_ID, CHILD_ORGANIZATION_ID, NAME)
            .sends(RequestBody.of(CreateSharedConnectionRequest.class).requires("child_organization_id"))
            .produces("connectionId", "/id")
            .returns(SharedConnection.class);

    private ConnectionOperations() {}
}
