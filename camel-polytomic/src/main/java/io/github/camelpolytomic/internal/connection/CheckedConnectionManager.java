package io.github.camelpolytomic.internal.connection;

import java.util.Map;

import org.apache.camel.component.http.HttpComponent;
import org.apache.camel.component.http.HttpEndpoint;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.client5.http.socket.ConnectionSocketFactory;
import org.apache.hc.core5.http.config.Registry;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.pool.PoolConcurrencyPolicy;
import org.apache.hc.core5.util.TimeValue;

/** Creates a connection pool like that of the user's camel-http component, with validation before each use. */
@SuppressWarnings("deprecation") // camel-http builds its pools with this type
final class CheckedConnectionManager extends HttpComponent {

    private CheckedConnectionManager() {}

    /** Whether the component creates the standard pool of camel-http, not a custom one. */
    static boolean canReplacePoolOf(HttpComponent component) {
        return component.getClass() == HttpComponent.class && component.getClientConnectionManager() == null;
    }

    /**
     * Creates a pool with the TLS settings and the time to live of this component.
     *
     * @param options the options of an endpoint; those of the pool are removed
     */
    static HttpClientConnectionManager like(HttpComponent component, String uri, Map<String, Object> options)
            throws Exception {
        CheckedConnectionManager connections = new CheckedConnectionManager();
        connections.setCamelContext(component.getCamelContext());
        connections.setSslContextParameters(component.getSslContextParameters());
        connections.setUseGlobalSslContextParameters(component.isUseGlobalSslContextParameters());
        connections.setX509HostnameVerifier(component.getX509HostnameVerifier());
        connections.setUseSystemProperties(component.isUseSystemProperties());
        connections.setConnectionTimeToLive(component.getConnectionTimeToLive());
        return ((HttpEndpoint) connections.createEndpoint(uri, options)).getClientConnectionManager();
    }

    @Override
    protected HttpClientConnectionManager createConnectionManager(
            Registry<ConnectionSocketFactory> registry,
            int maxTotalConnections,
            int connectionsPerRoute,
            SocketConfig socketConfig) {
        PoolingHttpClientConnectionManager connections = new PoolingHttpClientConnectionManager(
                registry,
                PoolConcurrencyPolicy.STRICT,
                TimeValue.ofMilliseconds(getConnectionTimeToLive()),
                CheckedConnection::of);
        connections.setMaxTotal(maxTotalConnections);
        connections.setDefaultMaxPerRoute(connectionsPerRoute);
        connections.setDefaultSocketConfig(socketConfig);
        // validate on every lease: the check is cheap
        connections.setDefaultConnectionConfig(ConnectionConfig.custom()
                .setValidateAfterInactivity(TimeValue.ZERO_MILLISECONDS)
                .build());
        return connections;
    }
}
