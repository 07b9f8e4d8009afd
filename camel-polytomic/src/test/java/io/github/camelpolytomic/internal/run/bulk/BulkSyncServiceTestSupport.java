package io.github.camelpolytomic.internal.run.bulk;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import io.github.camelpolytomic.internal.client.ClientExecutors;
import io.github.camelpolytomic.internal.client.HttpSender;
import io.github.camelpolytomic.internal.client.PolytomicClient;
import io.github.camelpolytomic.internal.client.call.BaseUrl;
import io.github.camelpolytomic.internal.client.call.CallSettings;
import io.github.camelpolytomic.internal.client.call.Credentials;
import io.github.camelpolytomic.internal.client.call.RateLimiter;
import io.github.camelpolytomic.internal.operation.ApiVersion;
import io.github.camelpolytomic.internal.run.RunSettings;
import io.github.camelpolytomic.internal.run.outcome.SuccessCriteria;
import io.github.camelpolytomic.internal.run.poll.PollInterval;
import io.github.camelpolytomic.option.OnActive;
import io.github.camelpolytomic.option.OnStop;
import io.github.camelpolytomic.option.OnTimeout;
import io.github.camelpolytomic.test.PolytomicSimulator;

import static org.assertj.core.api.Assertions.catchThrowable;

/** The calls of runs to a simulator, without Camel. */
public abstract class BulkSyncServiceTestSupport {

    private static final long MEGABYTE = 1_000_000;

    protected final ExecutorService pool = Executors.newCachedThreadPool();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final CloseableHttpClient http = HttpClients.createDefault();
    protected PolytomicSimulator simulator;
    protected BulkSyncService service;

    @BeforeEach
    final void start() {
        simulator = PolytomicSimulator.builder().start();
        service = new BulkSyncService(
                new PolytomicClient(
                        new HttpSender(http, BaseUrl.of(simulator.baseUrl()), "test", MEGABYTE),
                        new ClientExecutors(pool, pool, pool, timer, System::nanoTime),
                        MEGABYTE),
                new CallSettings(
                        ApiVersion.V2025_09_18,
                        Credentials.of(simulator.apiKey(), null, null, null),
                        Duration.ofSeconds(30),
                        0,
                        RateLimiter.UNLIMITED));
    }

    @AfterEach
    final void stop() throws Exception {
        pool.shutdownNow();
        timer.shutdownNow();
        http.close();
        simulator.close();
    }

    protected static Throwable failure(CompletableFuture<?> running) {
        return catchThrowable(() -> running.get(30, TimeUnit.SECONDS)).getCause();
    }

    protected static RunSettings settings(String operation) {
        Duration day = Duration.ofDays(1);
        return new RunSettings(
                operation,
                OnActive.FAIL,
                day,
                OnTimeout.LEAVE,
                day,
                OnStop.LEAVE,
                new SuccessCriteria(Set.of("failed"), null, null),
                0,
                false,
                false,
                new PollInterval(Duration.ofMillis(20), Duration.ofMillis(20)));
    }
}
