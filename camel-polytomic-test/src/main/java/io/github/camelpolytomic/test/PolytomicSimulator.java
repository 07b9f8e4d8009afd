package io.github.camelpolytomic.test;

import java.util.List;
import java.util.UUID;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;

import io.github.camelpolytomic.test.internal.routes.ApiRoutes;
import io.github.camelpolytomic.test.internal.server.ApiService;
import io.github.camelpolytomic.test.internal.server.FaultQueue;
import io.github.camelpolytomic.test.internal.server.JournalFilter;
import io.github.camelpolytomic.test.internal.server.OpenConnections;
import io.github.camelpolytomic.test.internal.server.RequestJournal;
import io.github.camelpolytomic.test.internal.server.Router;
import io.github.camelpolytomic.test.internal.server.Shutdown;
import io.github.camelpolytomic.test.internal.server.SimulatorTransformer;
import io.github.camelpolytomic.test.internal.state.ServiceState;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;

/**
 * A Polytomic service in memory, reachable at a port of 127.0.0.1.
 *
 * <pre>{@code
 * try (PolytomicSimulator polytomic = PolytomicSimulator.start()) {
 *     // call polytomic.baseUrl() with polytomic.apiKey()
 * }
 * }</pre>
 *
 * <p>It serves the versions 2023-04-25, 2024-02-08 and 2025-09-18, chosen by the header {@code X-Polytomic-Version}; a
 * request without the header is served by 2025-09-18. It speaks HTTP/1.1 only, serves at least 256 requests at once, and
 * remembers the last {@value #JOURNAL_ENTRIES} of them. All methods may be called from any thread.
 */
public final class PolytomicSimulator implements AutoCloseable {

    /** How many requests {@link #requests()} remembers. */
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
    private final UUID everything;

    private PolytomicSimulator(Builder builder) {
        this.workspace = builder.workspace();
        this.https = builder.https;
        this.service = service(workspace.state(), builder.requestsPerMinute);
        this.wireMock = new WireMockServer(configuration(builder)
                .networkTrafficListener(connections)
                .extensions(
                        new SimulatorTransformer(service, faults, shutdown),
                        new JournalFilter(request -> journal.add(ReceivedRequest.of(request)))));
        wireMock.start();
        everything = answerEverything();
    }

    /** Starts a simulator with the sample workspace on a free port. */
    public static PolytomicSimulator start() {
        return builder().start();
    }

    /** A simulator to be started with something else than the defaults. */
    public static Builder builder() {
        return new Builder();
    }

    /** Scheme, host and port, without a slash at the end. */
    public String baseUrl() {
        return https ? "https://127.0.0.1:" + wireMock.httpsPort() : "http://127.0.0.1:" + wireMock.port();
    }

    /** An API key that is let in. */
    public String apiKey() {
        return workspace.apiKey();
    }

    public Workspace workspace() {
        return workspace;
    }

    /** The time by which executions proceed, keys age and rate limits refill; that of the {@link #workspace()}. */
    public SimulatorClock clock() {
        return workspace.clock();
    }

    /** What clients must trust to call a simulator that was started with {@link Builder#https()}. */
    public SimulatorCertificate certificate() {
        return new SimulatorCertificate();
    }

    /** The requests that came, in order of arrival; the last {@value #JOURNAL_ENTRIES} of them. */
    public List<ReceivedRequest> requests() {
        return journal.requests();
    }

    /** Empties {@link #requests()}. */
    public void forgetRequests() {
        journal.clear();
    }

    /** Adds a fault behind those already told; a request meets the first that matches and is not used up. */
    public void misbehave(Fault fault) {
        faults.add(fault.injected());
    }

    /**
     * Begins an outage: every connection is reset when a request comes over it, and the service sees none of them, until
     * {@link #comeBack()}. Other faults wait meanwhile and are not used up. Requests that are being answered get their answer.
     */
    public void goDown() {
        faults.outage(true);
    }

    /** Ends the outage; the faults that were told before it are there as they were. */
    public void comeBack() {
        faults.outage(false);
    }

    /** How many connections clients hold open at this moment, idle ones included. */
    public int openConnections() {
        return connections.count();
    }

    /** Drops all faults, and ends an outage. Requests that a fault already holds are not set free. */
    public void behave() {
        faults.clear();
    }

    /**
     * Drops faults, remembered requests, idempotency keys and stubs that were added to {@link #wireMock()}, and refills the
     * rate limit; the workspace stays.
     */
    public void reset() {
        behave();
        service.reset();
        // one by one and never all at once: a request that comes meanwhile still meets the simulator
        wireMock.getStubMappings().stream()
                .filter(stub -> !stub.getId().equals(everything))
                .forEach(wireMock::removeStub);
        wireMock.resetScenarios();
        wireMock.resetRequests();
        forgetRequests();
    }

    /** The server underneath, for what this class does not offer. Stubs added to it come before the simulator's answers. */
    public WireMockServer wireMock() {
        return wireMock;
    }

    /** Stops without waiting for requests in progress; those that a fault holds are broken off. */
    @Override
    public void close() {
        shutdown.begin();
        wireMock.stop();
    }

    private static ApiService service(ServiceState state, int requestsPerMinute) {
        return new ApiService(
                new Router(ApiRoutes.of(state)), state.credentials()::accepts, state.clock(), requestsPerMinute);
    }

    private UUID answerEverything() {
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

    /** What a simulator is started with. */
    public static final class Builder {

        private int port;
        private boolean https;
        private int requestsPerMinute;
        private SimulatorClock clock;
        private Workspace workspace;

        private Builder() {}

        /** The port to listen at; without it, or with 0, a free one is taken. */
        public Builder port(int number) {
            port = number;
            return this;
        }

        /** Speaks https instead of http, with {@link SimulatorCertificate}. */
        public Builder https() {
            https = true;
            return this;
        }

        /** What the simulator knows, with the clock it lives by; without it, {@link Workspace#sample()}. */
        public Builder workspace(Workspace other) {
            workspace = other;
            return this;
        }

        /**
         * The clock of the sample workspace; real time without it. Another {@link #workspace} lives by the clock it was made
         * with.
         */
        public Builder clock(SimulatorClock other) {
            clock = other;
            return this;
        }

        /** Answers 429 when more requests than this come in a minute, by the clock; without it, any number may come. */
        public Builder requestsPerMinute(int number) {
            if (number < 1) {
                throw new IllegalArgumentException("a rate limit of " + number + " requests a minute");
            }
            requestsPerMinute = number;
            return this;
        }

        /** @throws IllegalStateException when a clock was given that is not that of the workspace */
        public PolytomicSimulator start() {
            return new PolytomicSimulator(this);
        }

        private Workspace workspace() {
            if (workspace == null) {
                return clock == null ? Workspace.sample() : Workspace.sample(clock);
            }
            if (clock != null && clock != workspace.clock()) {
                throw new IllegalStateException(
                        "the workspace lives by another clock: give it this one, as in Workspace.empty(clock)");
            }
            return workspace;
        }
    }
}
