package io.github.camelpolytomic.internal.producer;

import java.time.Duration;
import java.util.Map;

import org.apache.camel.Exchange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelpolytomic.PolytomicTestSupport;
import io.github.camelpolytomic.error.PolytomicJobFailedException;
import io.github.camelpolytomic.model.models.Model;
import io.github.camelpolytomic.model.models.ModelSample;
import io.github.camelpolytomic.test.Fault;
import io.github.camelpolytomic.test.SampleWorkspace;
import io.github.camelpolytomic.test.SimulatedModel;

import static org.assertj.core.api.Assertions.assertThat;

/** Operations on models that answer with a job. */
class ModelJobTest extends PolytomicTestSupport {

    private static final String BODY = "{\"name\":\"Orders\",\"connection_id\":\"" + SampleWorkspace.SHOP
            + "\",\"configuration\":{\"table\":\"public.%s\"}}";

    @BeforeEach
    void endJobsSoon() {
        simulator.workspace().jobsTake(Duration.ofMillis(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023-04-25", "2024-02-08", "2025-09-18"})
    void giveTheModelThatTheJobHasCreated(String version) {
        Exchange exchange = send("createModel?async=true&await=60s&apiVersion=" + version, "orders");

        assertThat((Throwable) exchange.getException()).isNull();
        Model created = exchange.getMessage().getBody(Model.class);
        assertThat(simulator.workspace().model(created.id()).map(SimulatedModel::name))
                .contains("Orders");
        assertThat(exchange.getMessage().getHeaders())
                .containsEntry("CamelPolytomicModelId", created.id())
                .containsEntry("CamelPolytomicJobType", "createmodel");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023-04-25", "2024-02-08", "2025-09-18"})
    void giveTheJobWithoutAwait(String version) {
        Exchange exchange = send("createModel?async=true&apiVersion=" + version, "orders");

        Model answer = exchange.getMessage().getBody(Model.class);
        assertThat(answer.id()).isNull();
        assertThat(answer.job().type()).isEqualTo("createmodel");
        assertThat(exchange.getMessage().getHeader("CamelPolytomicModelId")).isNull();
        assertThat(simulator.requests()).hasSize(1);
    }

    @Test
    void giveTheSampleOfTheJob() {
        Exchange exchange = call(
                "polytomic:sampleModel?async=true&await=60s",
                Map.of("CamelPolytomicModelId", SampleWorkspace.CUSTOMERS));

        assertThat(exchange.getMessage().getBody(ModelSample.class).records()).hasSize(10);
    }

    @ParameterizedTest
    @ValueSource(strings = {"createModel", "previewModel"})
    void failWithTheErrorOfTheJob(String operation) {
        Exchange exchange = send(operation + "?async=true&await=60s", "gone");

        PolytomicJobFailedException failure = failure(exchange, PolytomicJobFailedException.class);
        assertThat(failure.getJobError())
                .isEqualTo("connection " + SampleWorkspace.SHOP + " has no schema with id public.gone");
    }

    @Test
    void waitForAJobThatStandsBesideIncompleteData() {
        String id = send("createModel?async=true", "orders")
                .getMessage()
                .getBody(Model.class)
                .job()
                .jobId();
        simulator.misbehave(Fault.body(
                        200,
                        "application/json",
                        "{\"data\":{\"id\":\"\"},\"job\":{\"job_id\":\"%s\",\"type\":\"createmodel\",\"status\":\"running\"}}"
                                .formatted(id))
                .once());

        Exchange exchange = send("createModel?async=true&await=60s", "orders");

        assertThat(exchange.getMessage().getBody(Model.class).name()).isEqualTo("Orders");
    }

    @Test
    void takeTheDataBesideAJobThatIsDone() {
        simulator.misbehave(Fault.body(
                200,
                "application/json",
                "{\"job\":{\"job_id\":\"j\",\"type\":\"createmodel\",\"status\":\"done\"},\"data\":{\"id\":\"m\"}}"));

        Exchange exchange = send("createModel?async=true&await=60s", "orders");

        assertThat(exchange.getMessage().getBody(Model.class).id()).isEqualTo("m");
        assertThat(simulator.requests()).hasSize(1);
    }

    private Exchange send(String uri, String table) {
        return template.send(
                "polytomic:" + uri, exchange -> exchange.getMessage().setBody(BODY.formatted(table)));
    }
}
