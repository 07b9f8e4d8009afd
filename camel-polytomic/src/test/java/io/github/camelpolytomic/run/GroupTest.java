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
import org.junit.jupiter.api.Test;

import io.github.camelpolytomic.client.BaseUrl;
import io.github.camelpolytomic.client.Budget;
import io.github.camelpolytomic.client.CallSettings;
import io.github.camelpolytomic.client.Credentials;
import io.github.camelpolytomic.client.HttpSender;
import io.github.camelpolytomic.client.PolytomicClient;
import io.github.camelpolytomic.client.Workers;
import io.github.camelpolytomic.error.PolytomicGroupRunException;
import io.github.camelpolytomic.model.run.BulkSyncGroupRun;
import io.github.camelpolytomic.operation.ApiVersion;
import io.github.camelpolytomic.test.PolytomicSimulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/** A group whose runs cannot even begin. */
class GroupTest {

    @Test
    void endsThoughNoneOfItsRunsCanBegin() throws Exception {
        ExecutorService pool = Executors.newSingleThreadExecutor();
        ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
        try (PolytomicSimulator service = PolytomicSimulator.builder().start();
                CloseableHttpClient http = HttpClients.createDefault()) {
            PolytomicClient client = new PolytomicClient(
                    new HttpSender(http, BaseUrl.of(service.baseUrl()), "test", 1_000_000),
                    new Workers(pool, pool, pool, timer, System::nanoTime));
            SyncApi api = new SyncApi(
                    client,
                    new CallSettings(
                            ApiVersion.V2025_09_18,
                            Credentials.of(service.apiKey(), null, null, null),
                            Duration.ofSeconds(30),
                            0,
                            Budget.UNLIMITED));

            CompletableFuture<BulkSyncGroupRun> running = new Group(
                            new GroupSettings(settings(), 2, false), SyncSelection.of("name:*"), api, (each, sync) -> {
                                throw new ArithmeticException("too long");
                            })
                    .begin()
                    .end();

            assertThat(catchThrowable(() -> running.get(30, TimeUnit.SECONDS)).getCause())
                    .isInstanceOfSatisfying(PolytomicGroupRunException.class, failure -> {
                        assertThat(failure.getGroup().failed())
                                .isEqualTo(service.workspace().bulkSyncs().size());
                        assertThat(failure.getGroup().runs())
                                .allSatisfy(entry -> assertThat(entry.error()).isEqualTo("too long"));
                    });
        } finally {
            pool.shutdownNow();
            timer.shutdownNow();
        }
    }

    private static RunSettings settings() {
        Duration day = Duration.ofDays(1);
        return new RunSettings(
                "runBulkSyncs",
                OnActive.FAIL,
                day,
                OnTimeout.LEAVE,
                day,
                OnStop.LEAVE,
                new RunRules(Set.of("failed"), null, null),
                0,
                false,
                false,
                new PollInterval(Duration.ofSeconds(1), Duration.ofSeconds(1)));
    }
}
