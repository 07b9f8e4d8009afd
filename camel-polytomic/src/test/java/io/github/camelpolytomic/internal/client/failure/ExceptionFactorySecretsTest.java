package io.github.camelpolytomic.internal.client.failure;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;

import org.apache.camel.Exchange;
import org.apache.logging.log4j.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelpolytomic.LogRecorder;
import io.github.camelpolytomic.PolytomicTestSupport;
import io.github.camelpolytomic.error.PolytomicException;
import io.github.camelpolytomic.error.PolytomicMalformedResponseException;
import io.github.camelpolytomic.error.PolytomicValidationException;
import io.github.camelpolytomic.test.Fault;

import static org.assertj.core.api.Assertions.assertThat;

/** The secrets of requests and responses are in no exception and no log. */
class ExceptionFactorySecretsTest extends PolytomicTestSupport {

    private static final String SECRET = "s3cr3t-77c1";
    private static final String CREATE_KEY = "createUserApiKey?organizationId=o&userId=u";
    private static final String LOGS = "getModelSyncExecutionLogUrls?syncId=s&executionId=e&logType=errors";
    private static final String UPDATE_WEBHOOK = "updateWebhook?webhookId=w";

    private final LogRecorder recorder = new LogRecorder();

    @BeforeEach
    void listen() {
        recorder.listen(Map.of("io.github.camelpolytomic", Level.ALL));
    }

    @AfterEach
    void listenNoMore() {
        recorder.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                CREATE_KEY + " | {\"data\":{\"value\":\"" + SECRET,
                CREATE_KEY + " | {\"data\":\"" + SECRET + "\"}",
                CREATE_KEY + " | {\"value\":\"" + SECRET + "\"}",
                CREATE_KEY + " | {\"data\":{\"value\":[\"" + SECRET + "\"]}}",
                "listWebhooks | {\"data\":[{\"secret\":\"" + SECRET + "\"},7]}",
                "getWebhook?webhookId=w | {\"data\":{\"secret\":\"" + SECRET + "\"",
                "disableWebhook?webhookId=w | {\"data\":[\"" + SECRET + "\"]}",
                "getModelSync?syncId=s | {\"data\":{\"encryption_passphrase\":\"" + SECRET + "\"",
                LOGS + " | {\"data\":{\"urls\":[\"https://f/" + SECRET + "\"",
                "getBulkSyncExecutionLogs?syncId=s&executionId=e | {\"data\":{\"URLs\":[\"https://f/" + SECRET + "\"",
                "exportBulkSyncExecutionLogs?syncId=s&executionId=e | {\"data\":{\"url\":\"https://f/" + SECRET + "\"",
                "getJob?jobType=t&jobId=j | {\"data\":{\"result\":{\"url\":\"https://f/" + SECRET + "\""
            })
    void ofAResponseThatCannotBeReadAreNotQuoted(String call, String body) {
        simulator.misbehave(Fault.body(200, "application/json", body));

        PolytomicMalformedResponseException malformed =
                failure("polytomic:" + call, PolytomicMalformedResponseException.class);

        assertThat(malformed.getResponseBody()).isNull();
        assertThat(text(malformed)).doesNotContain(SECRET);
        assertThat(recorder.lines()).noneMatch(line -> line.contains(SECRET));
    }

    @ParameterizedTest
    @ValueSource(strings = {"createWebhook", UPDATE_WEBHOOK})
    void ofARequestAreMaskedWhereTheServiceRepeatsThem(String call) {
        simulator.misbehave(Fault.body(
                422,
                "application/json",
                "{\"message\":\"the secret " + SECRET + " is too short\",\"key\":\"" + SECRET + "\"}"));

        PolytomicValidationException refused = failure(
                send(call, "{\"endpoint\":\"https://here.example\",\"secret\":\"" + SECRET + "\"}"),
                PolytomicValidationException.class);

        assertThat(refused.getMessage()).contains("the secret xxxxxx is too short");
        assertThat(refused.getResponseBody()).contains("the secret xxxxxx is too short");
        assertThat(text(refused)).doesNotContain(SECRET);
    }

    @ParameterizedTest
    @ValueSource(strings = {"createOrganization", "updateOrganization?organizationId=o"})
    void ofAnOpenIdClientAreMasked(String call) {
        simulator.misbehave(Fault.body(409, "application/json", "{\"message\":\"" + SECRET + "\"}"));

        Exchange exchange = send(call, "{\"name\":\"n\",\"client_secret\":\"" + SECRET + "\"}");

        assertThat(exchange.getException(PolytomicException.class))
                .isNotNull()
                .satisfies(conflict ->
                        assertThat(text(conflict)).contains("xxxxxx").doesNotContain(SECRET));
    }

    private Exchange send(String call, String body) {
        return template.send(
                "polytomic:" + call, exchange -> exchange.getMessage().setBody(body));
    }

    private static String text(PolytomicException exception) {
        StringWriter text = new StringWriter();
        exception.printStackTrace(new PrintWriter(text));
        return text + " " + exception.getResponseBody() + " " + exception.getServiceMessage() + " "
                + exception.getErrorKey();
    }
}
