package io.github.camelpolytomic;

import java.time.Duration;

import org.apache.camel.component.http.HttpComponent;

import io.github.camelpolytomic.client.BaseUrl;

/** What decides whether two endpoints share a client: where it connects to, and how. */
record HttpSettings(
        BaseUrl baseUrl,
        Duration connectTimeout,
        Duration responseTimeout,
        Duration connectionRequestTimeout,
        int maxConnections,
        HttpComponent component) {

    static HttpSettings of(BaseUrl baseUrl, PolytomicConfiguration configuration) {
        Duration lease = configuration.getConnectionRequestTimeout();
        HttpSettings settings = new HttpSettings(
                baseUrl,
                configuration.getConnectTimeout(),
                configuration.getResponseTimeout(),
                lease == null ? configuration.getConnectTimeout() : lease,
                configuration.getMaxConnections(),
                configuration.getHttpComponent());
        CallTemplate.requirePositive("connectTimeout", settings.connectTimeout);
        CallTemplate.requirePositive("responseTimeout", settings.responseTimeout);
        CallTemplate.requirePositive("connectionRequestTimeout", settings.connectionRequestTimeout);
        if (settings.maxConnections < 1) {
            throw new IllegalArgumentException(
                    "Option maxConnections must be 1 or more, not " + settings.maxConnections);
        }
        return settings;
    }
}
