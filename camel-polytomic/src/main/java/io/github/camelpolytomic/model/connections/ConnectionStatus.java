package io.github.camelpolytomic.model.connections;

/** Known values of {@link Connection#status()}. The API lists none; others come. */
public final class ConnectionStatus {

    /** The service can reach the connected system. */
    public static final String HEALTHY = "healthy";

    private ConnectionStatus() {}
}
