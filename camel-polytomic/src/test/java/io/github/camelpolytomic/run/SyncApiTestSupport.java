package io.github.camelpolytomic.run;

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

import io.github.camelpolytomic.client.BaseUrl;
import io.github.camelpolytomic.client.Budget;
import io.github.camelpolytomic.client.CallSettings;
import io.github.camelpolytomic.client.Credentials;
import io.github.camelpolytomic.client.HttpSender;
import io.github.camelpolytomic.client.PolytomicClient;
import io.github.camelpolytomic.client.Workers;
import io.github.camelpolytomic.operation.ApiVersion;
import io.github.camelpolytomic.test.PolytomicSimulator;

import static org.assertj.core.api.Assertions.catchThrowable;

/** The calls of runs to a simulator, without Camel. */
abstract class SyncApiTestSupport {

    private static final long MEGABYTE = 1_000_000;

    protected final ExecutorService pool = Executors.newCachedThreadPool();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final CloseableHttpClient http = HttpClients.createDefault();
    protected PolytomicSimulator service;
    protected SyncApi api;

    @BeforeEach
    final void start() {
        service = PolytomicSimulator.builder().start();
        api = new SyncApi(
                new PolytomicClient(
                        new HttpSender(http, BaseUrl.of(service.baseUrl()), "test", MEGABYTE),
                        new Workers(pool, pool, pool, timer, System::nanoTime),
                        MEGABYTE),
                new CallSettings(
                        ApiVersion.V2025_09_18,
                        Credentials.of(service.apiKey(), null, null, null),
                        Duration.ofSeconds(30),
                        0,
                        Budget.UNLIMITED));
    }

    @AfterEach
    final void stop() throws Exception {
        pool.shutdownNow();
        timer.shutdownNow();
        http.close();
        service.close();
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
                new RunRules(Set.of("failed"), null, null),
                0,
                false,
                false,
                new PollInterval(Duration.ofMillis(20), Duration.ofMillis(20)));
    }
}
