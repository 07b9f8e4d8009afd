package io.github.camelpolytomic.internal.operation;

import io.github.camelpolytomic.model.connections.ConnectionProxyInfo;
import io.github.camelpolytomic.model.connections.ConnectionProxyResponse;
import io.github.camelpolytomic.model.connections.ConnectionProxySettings;
import io.github.camelpolytomic.model.connections.ExecuteConnectionProxyRequest;
import io.github.camelpolytomic.model.connections.UpdateConnectionProxySettingsRequest;
import io.github.camelpolytomic.model.jobs.JobType;

import static io.github.camelpolytomic.internal.operation.ApiVersion.V2025_09_18;
import static io.github.camelpolytomic.internal.operation.Parameters.CONNECTION_ID;
import static io.github.camelpolytomic.internal.operation.Parameters.ENABLED;
import static io.github.camelpolytomic.internal.operation.Verb.GET;
import static io.github.camelpolytomic.internal.operation.Verb.POST;
import static io.github.camelpolytomic.internal.operation.Verb.PUT;

/** The operations of the API's area Connections that concern proxied calls. */
public final class ConnectionProxyOperations {

    static final Area AREA = Area.of("connections", "Proxied calls", ConnectionProxyOperations.class);

    private static final String PROXY = "/api/connections/{id}/proxy";

    public static final Operation EXECUTE_CONNECTION_PROXY = AREA.operation("executeConnectionProxy")
            .does("Sends a request to the connected system with the connection's own credentials. Returns its response,"
                    + " or the job for getJob if async.")
            .since(V2025_09_18, POST, PROXY)
            .takes(CONNECTION_ID)
            .sends(RequestBody.of(ExecuteConnectionProxyRequest.class)
                    .requires("request", "request.method", "request.path")
                    .requiresWith("async", "request.method", "GET", "only a GET can run as a job")
                    .excludes("request.query", "request.rawQuery", "set one of them"))
            .secret("bodyDownloadUrl")
            .answersJob("/jobId", "/jobType", JobType.CONNECTION_PROXY)
            .returns(ConnectionProxyResponse.class);

    public static final Operation GET_CONNECTION_PROXY_INFO = AREA.operation("getConnectionProxyInfo")
            .does("Describes the requests that executeConnectionProxy accepts for a connection.")
            .since(V2025_09_18, GET, PROXY + "/info")
            .takes(CONNECTION_ID)
            .returns(ConnectionProxyInfo.class);

    public static final Operation GET_CONNECTION_PROXY_SETTINGS = AREA.operation("getConnectionProxySettings")
            .does("Returns whether executeConnectionProxy may be used for a connection.")
            .since(V2025_09_18, GET, PROXY + "/settings")
            .takes(CONNECTION_ID)
            .repeats("connectionId", "/connectionId")
            .returns(ConnectionProxySettings.class);

    public static final Operation UPDATE_CONNECTION_PROXY_SETTINGS = AREA.operation("updateConnectionProxySettings")
            .does("Allows or forbids executeConnectionProxy for a connection; for a shared copy, of its parent.")
            .since(V2025_09_18, PUT, PROXY + "/settings")
            .takes(CONNECTION_ID, ENABLED.in(Parameter.Place.BODY))
            .sends(RequestBody.of(UpdateConnectionProxySettingsRequest.class)
                    .requires("enabled")
                    .alsoTakes(
                            ConnectionProxySettings.class,
                            "backendType",
                            "connectionId",
                            "parentConnectionId",
                            "supported"))
            .repeats("connectionId", "/connectionId")
            .returns(ConnectionProxySettings.class);

    private ConnectionProxyOperations() {}
}
