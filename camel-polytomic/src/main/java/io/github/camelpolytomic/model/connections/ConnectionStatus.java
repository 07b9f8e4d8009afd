package io.github.camelpolytomic.model.connections;

/** Known values of {@link Connection#status()}. The API lists none, and may add values. */
public final class ConnectionStatus {

    /** The service can reach the connected system. */
    public static final String HEALTHY = "healthy";

    private ConnectionStatus() {}
}
