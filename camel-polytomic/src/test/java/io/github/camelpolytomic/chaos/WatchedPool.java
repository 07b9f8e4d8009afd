package io.github.camelpolytomic.chaos;

import org.apache.camel.component.http.HttpComponent;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.client5.http.socket.ConnectionSocketFactory;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.config.Registry;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.pool.PoolConcurrencyPolicy;
import org.apache.hc.core5.util.TimeValue;

import io.github.camelpolytomic.internal.connection.CheckedConnection;

/** A camel-http component that shows how many connections of the client that it lends, which are checked ones, are in use. */
public final class WatchedPool extends HttpComponent {

    private volatile PoolingHttpClientConnectionManager pool;

    /** Creates the pool with Camel 4.18. It has no {@code @Override}, because Camel 4.22 has no such method. */
    @SuppressWarnings("deprecation")
    protected HttpClientConnectionManager createConnectionManager(
            Registry<ConnectionSocketFactory> registry,
            int maxTotalConnections,
            int connectionsPerRoute,
            SocketConfig socketConfig) {
        pool = new PoolingHttpClientConnectionManager(
                registry, PoolConcurrencyPolicy.STRICT, TimeValue.NEG_ONE_MILLISECOND, CheckedConnection::of);
        return configure(maxTotalConnections, connectionsPerRoute, socketConfig);
    }

    /** Creates the pool with Camel 4.22. It has no {@code @Override}, because Camel 4.18 has no such method. */
    protected HttpClientConnectionManager createConnectionManager(
            TlsSocketStrategy tls, int maxTotalConnections, int connectionsPerRoute, SocketConfig socketConfig) {
        pool = PoolingHttpClientConnectionManagerBuilder.create()
                .setTlsSocketStrategy(tls)
                .setPoolConcurrencyPolicy(PoolConcurrencyPolicy.STRICT)
                .setConnectionFactory(CheckedConnection::of)
                .build();
        return configure(maxTotalConnections, connectionsPerRoute, socketConfig);
    }

    private HttpClientConnectionManager configure(
            int maxTotalConnections, int connectionsPerRoute, SocketConfig socketConfig) {
        pool.setMaxTotal(maxTotalConnections);
        pool.setDefaultMaxPerRoute(connectionsPerRoute);
        pool.setDefaultSocketConfig(socketConfig);
        pool.setDefaultConnectionConfig(ConnectionConfig.custom()
                .setValidateAfterInactivity(TimeValue.ZERO_MILLISECONDS)
                .build());
        return pool;
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
