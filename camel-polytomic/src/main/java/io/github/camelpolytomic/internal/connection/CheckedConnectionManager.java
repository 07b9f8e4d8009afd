package io.github.camelpolytomic.internal.connection;

import java.util.Map;

import org.apache.camel.CamelContext;
import org.apache.camel.component.http.HttpComponent;
import org.apache.camel.component.http.HttpEndpoint;
import org.apache.camel.spi.PropertyConfigurer;
import org.apache.camel.spi.PropertyConfigurerGetter;
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

/** Creates a connection pool like that of the user's camel-http component, with validation before each use. */
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
        copyHostnameVerificationPolicy(component, connections);
        return ((HttpEndpoint) connections.createEndpoint(uri, options)).getClientConnectionManager();
    }

    /** Copies an option that only newer versions of camel-http have. */
    private static void copyHostnameVerificationPolicy(HttpComponent from, HttpComponent to) {
        CamelContext context = from.getCamelContext();
        PropertyConfigurer configurer = from.getComponentPropertyConfigurer();
        if (configurer instanceof PropertyConfigurerGetter getter) {
            Object policy = getter.getOptionValue(from, "hostnameVerificationPolicy", false);
            if (policy != null) {
                configurer.configure(context, to, "hostnameVerificationPolicy", policy, false);
            }
        }
    }

    /** Creates the pool with Camel 4.18. */
    @Override
    @SuppressWarnings("deprecation") // the type of the method that it overrides
    protected HttpClientConnectionManager createConnectionManager(
            Registry<ConnectionSocketFactory> registry,
            int maxTotalConnections,
            int connectionsPerRoute,
            SocketConfig socketConfig) {
        return configure(
                new PoolingHttpClientConnectionManager(
                        registry,
                        PoolConcurrencyPolicy.STRICT,
                        TimeValue.ofMilliseconds(getConnectionTimeToLive()),
                        CheckedConnection::of),
                maxTotalConnections,
                connectionsPerRoute,
                socketConfig);
    }

    /** Creates the pool with Camel 4.22, whose method this overrides; Camel 4.18 has no such method. */
    protected HttpClientConnectionManager createConnectionManager(
            TlsSocketStrategy tls, int maxTotalConnections, int connectionsPerRoute, SocketConfig socketConfig) {
        return configure(
                PoolingHttpClientConnectionManagerBuilder.create()
                        .setTlsSocketStrategy(tls)
                        .setPoolConcurrencyPolicy(PoolConcurrencyPolicy.STRICT)
                        .setConnectionFactory(CheckedConnection::of)
                        .build(),
                maxTotalConnections,
                connectionsPerRoute,
                socketConfig);
    }

    private HttpClientConnectionManager configure(
            PoolingHttpClientConnectionManager connections,
            int maxTotalConnections,
            int connectionsPerRoute,
            SocketConfig socketConfig) {
        connections.setMaxTotal(maxTotalConnections);
        connections.setDefaultMaxPerRoute(connectionsPerRoute);
        connections.setDefaultSocketConfig(socketConfig);
        // validate on every lease: the check is cheap
        connections.setDefaultConnectionConfig(ConnectionConfig.custom()
                .setTimeToLive(TimeValue.ofMilliseconds(getConnectionTimeToLive()))
                .setValidateAfterInactivity(TimeValue.ZERO_MILLISECONDS)
                .build());
        return connections;
    }
}
