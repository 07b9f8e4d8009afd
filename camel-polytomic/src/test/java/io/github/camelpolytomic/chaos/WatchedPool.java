package io.github.camelpolytomic.chaos;

import org.apache.camel.component.http.HttpComponent;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.client5.http.socket.ConnectionSocketFactory;
import org.apache.hc.core5.http.config.Registry;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.util.TimeValue;

/** A camel-http component that shows how many connections of the client that it lends are in use. */
public final class WatchedPool extends HttpComponent {

    private volatile PoolingHttpClientConnectionManager pool;

    @Override
    @SuppressWarnings("deprecation")
    protected HttpClientConnectionManager createConnectionManager(
            Registry<ConnectionSocketFactory> registry,
            int maxTotalConnections,
            int connectionsPerRoute,
            SocketConfig defaultSocketConfig) {
        HttpClientConnectionManager made =
                super.createConnectionManager(registry, maxTotalConnections, connectionsPerRoute, defaultSocketConfig);
        pool = (PoolingHttpClientConnectionManager) made;
        return made;
    }

    /** The connections that calls hold at this moment. */
    public int leased() {
        return pool.getTotalStats().getLeased();
    }

    /** Closes the connections that no call holds. */
    public void closeIdle() {
        if (pool != null) {
            pool.closeIdle(TimeValue.ZERO_MILLISECONDS);
        }
    }

    /** The calls that wait for a connection. */
    public int pending() {
        return pool.getTotalStats().getPending();
    }
}
