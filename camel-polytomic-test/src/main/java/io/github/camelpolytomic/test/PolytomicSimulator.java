package io.github.camelpolytomic.test;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;

import io.github.camelpolytomic.test.internal.routes.ApiRoutes;
import io.github.camelpolytomic.test.internal.routes.SignedFiles;
import io.github.camelpolytomic.test.internal.server.ApiService;
import io.github.camelpolytomic.test.internal.server.FaultQueue;
import io.github.camelpolytomic.test.internal.server.JournalFilter;
import io.github.camelpolytomic.test.internal.server.OpenConnections;
import io.github.camelpolytomic.test.internal.server.RequestJournal;
import io.github.camelpolytomic.test.internal.server.Router;
import io.github.camelpolytomic.test.internal.server.Shutdown;
import io.github.camelpolytomic.test.internal.server.SimulatorTransformer;
import io.github.camelpolytomic.test.internal.state.Deployment;
import io.github.camelpolytomic.test.internal.state.ServiceState;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;

/**
 * A Polytomic service in memory, on a port of 127.0.0.1.
 *
 * <pre>{@code
 * try (PolytomicSimulator polytomic = PolytomicSimulator.start()) {
 *     // call polytomic.baseUrl() with polytomic.apiKey()
 * }
 * }</pre>
 *
 * <p>It serves the versions 2023-04-25, 2024-02-08 and 2025-09-18, selected by the header {@code X-Polytomic-Version}.
 * The default is 2025-09-18. It supports HTTP/1.1 only, serves at least 256 concurrent requests, and records the last
 * {@value #JOURNAL_ENTRIES}. Thread-safe.
 */
public final class PolytomicSimulator implements AutoCloseable {

    /** The number of requests that {@link #requests()} holds. */
    public static final int JOURNAL_ENTRIES = 1_000;

    private static final int THREADS = 400;
    private static final int LOGGED_BYTES = 4_096;
    private static final int LAST = Integer.MAX_VALUE;

    private final Workspace workspace;
    private final boolean https;
    private final FaultQueue faults = new FaultQueue();
    private final RequestJournal<ReceivedRequest> journal = new RequestJournal<>(JOURNAL_ENTRIES);
    private final Shutdown shutdown = new Shutdown();
    private final OpenConnections connections = new OpenConnections();
    private final ApiService service;
    private final WireMockServer wireMock;
    private final UUID catchAll;

    private PolytomicSimulator(Builder builder) {
        this.workspace = builder.workspace();
        this.https = builder.https;
        this.service = service(workspace, builder.requestsPerMinute);
        this.wireMock = new WireMockServer(configuration(builder)
                .networkTrafficListener(connections)
                .extensions(
                        new SimulatorTransformer(
                                service, new SignedFiles(workspace.deployment().links())::serve, faults, shutdown),
                        new JournalFilter(request -> journal.add(ReceivedRequest.of(request)))));
        wireMock.start();
        workspace.deployment().links().servedAt(baseUrl());
        catchAll = respondToEverything();
    }

    /** Starts a simulator with the sample workspace on a free port. */
    public static PolytomicSimulator start() {
        return builder().start();
    }

    /** A builder for a simulator with other settings than the defaults. */
    public static Builder builder() {
        return new Builder();
    }

    /** Scheme, host and port, without a trailing slash. */
    public String baseUrl() {
        return https ? "https://127.0.0.1:" + wireMock.httpsPort() : "http://127.0.0.1:" + wireMock.port();
    }

    /** An accepted API key. */
    public String apiKey() {
        return workspace.apiKey();
    }

    public Workspace workspace() {
        return workspace;
    }

    /** The clock of the {@link #workspace()}. Executions, idempotency keys and rate limits depend on it. */
    public SimulatorClock clock() {
        return workspace.clock();
    }

    /** The certificate to trust when the simulator uses {@link Builder#https()}. */
    public SimulatorCertificate certificate() {
        return new SimulatorCertificate();
    }

    /** The last {@value #JOURNAL_ENTRIES} requests, in order of arrival. */
    public List<ReceivedRequest> requests() {
        return journal.requests();
    }

    /** Empties {@link #requests()}. */
    public void forgetRequests() {
        journal.clear();
    }

    /** Adds a fault after the pending ones. The first fault that matches a request applies to it. */
    public void misbehave(Fault fault) {
        faults.add(fault.injected());
    }

    /**
     * Starts an outage that lasts until {@link #comeBack()}: every request resets its connection, and the service sees
     * none of them. Other faults stay pending meanwhile. Requests in progress get their response.
     */
    public void goDown() {
        faults.outage(true);
    }

    /** Ends the outage; pending faults apply again. */
    public void comeBack() {
        faults.outage(false);
    }

    /** The number of connections that clients hold open, idle ones included. */
    public int openConnections() {
        return connections.count();
    }

    /** Removes all faults and ends an outage. Requests that a fault already holds stay held. */
    public void behave() {
        faults.clear();
    }

    /**
     * Removes faults, recorded requests, idempotency keys and stubs that were added to {@link #wireMock()}, and refills
     * the rate limit. The workspace stays as it is.
     */
    public void reset() {
        behave();
        service.reset();
        // one by one and never all at once: a request that arrives meanwhile still reaches the simulator
        wireMock.getStubMappings().stream()
                .filter(stub -> !stub.getId().equals(catchAll))
                .forEach(wireMock::removeStub);
        wireMock.resetScenarios();
        wireMock.resetRequests();
        forgetRequests();
    }

    /** The underlying WireMock server. Stubs that are added to it take precedence over the simulator. */
    public WireMockServer wireMock() {
        return wireMock;
    }

    /** Stops without waiting for requests in progress; those that a fault holds are aborted. */
    @Override
    public void close() {
        shutdown.begin();
        wireMock.stop();
    }

    private static ApiService service(Workspace workspace, int requestsPerMinute) {
        Deployment deployment = workspace.deployment();
        Map<ServiceState, Router> routers = new ConcurrentHashMap<>();
        return new ApiService(
                authorization -> deployment
                        .state(authorization)
                        .map(state -> routers.computeIfAbsent(state, each -> new Router(ApiRoutes.of(each))))
                        .map(router -> deployment.credentials().isReadOnly(authorization) ? router.readOnly() : router),
                new Router(ApiRoutes.of(deployment.owner())),
                workspace.clock(),
                requestsPerMinute);
    }

    private UUID respondToEverything() {
        return wireMock.stubFor(any(anyUrl())
                        .atPriority(LAST)
                        .willReturn(aResponse().withTransformers(SimulatorTransformer.NAME)))
                .getId();
    }

    private static WireMockConfiguration configuration(Builder builder) {
        WireMockConfiguration configuration = WireMockConfiguration.options()
                .bindAddress("127.0.0.1")
                .http2PlainDisabled(true)
                .http2TlsDisabled(true)
                .gzipDisabled(true)
                .containerThreads(THREADS)
                .jettyAcceptors(2)
                .jettyAcceptQueueSize(THREADS)
                .jettyStopTimeout(200L)
                .maxRequestJournalEntries(JOURNAL_ENTRIES)
                .maxLoggedResponseSize(LOGGED_BYTES);
        if (!builder.https) {
            return configuration.port(builder.port);
        }
        return configuration
                .httpDisabled(true)
                .httpsPort(builder.port)
                .keystoreType("PKCS12")
                .keystorePath(SimulatorCertificate.KEY_STORE)
                .keystorePassword(SimulatorCertificate.KEY_STORE_PASSWORD)
                .keyManagerPassword(SimulatorCertificate.KEY_STORE_PASSWORD);
    }

    /** The settings of a simulator. */
    public static final class Builder {

        private int port;
        private boolean https;
        private int requestsPerMinute;
        private SimulatorClock clock;
        private Workspace workspace;

        private Builder() {}

        /** The port to listen on; 0, the default, selects a free port. */
        public Builder port(int number) {
            port = number;
            return this;
        }

        /** Uses HTTPS with {@link SimulatorCertificate} instead of HTTP. */
        public Builder https() {
            https = true;
            return this;
        }

        /** The workspace, with its clock; {@link Workspace#sample()} by default. */
        public Builder workspace(Workspace other) {
            workspace = other;
            return this;
        }

        /**
         * The clock of the sample workspace; real time by default. Another {@link #workspace} keeps the clock it was
         * created with.
         */
        public Builder clock(SimulatorClock other) {
            clock = other;
            return this;
        }

        /** Responds with 429 to more requests than this per minute of the clock; no limit by default. */
        public Builder requestsPerMinute(int number) {
            if (number < 1) {
                throw new IllegalArgumentException("requestsPerMinute must be at least 1, not " + number);
            }
            requestsPerMinute = number;
            return this;
        }

        /** @throws IllegalStateException when both a clock and a workspace with another clock are set */
        public PolytomicSimulator start() {
            return new PolytomicSimulator(this);
        }

        private Workspace workspace() {
            if (workspace == null) {
                return clock == null ? Workspace.sample() : Workspace.sample(clock);
            }
            if (clock != null && clock != workspace.clock()) {
                throw new IllegalStateException(
                        "the workspace has another clock: create it with this one, as in Workspace.empty(clock)");
            }
            return workspace;
        }
    }
}
