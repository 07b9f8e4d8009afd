package io.github.camelpolytomic.internal.operation;

import java.time.Duration;
import java.util.Map;

import org.apache.camel.Exchange;
import org.apache.logging.log4j.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelpolytomic.LogRecorder;
import io.github.camelpolytomic.PolytomicTestSupport;
import io.github.camelpolytomic.error.PolytomicAuthenticationException;
import io.github.camelpolytomic.error.PolytomicException;
import io.github.camelpolytomic.error.PolytomicMalformedResponseException;
import io.github.camelpolytomic.error.PolytomicPermissionException;
import io.github.camelpolytomic.error.PolytomicRateLimitException;
import io.github.camelpolytomic.model.temporarycredentials.CreateTemporaryCredentialRequest;
import io.github.camelpolytomic.model.temporarycredentials.TemporaryCredential;
import io.github.camelpolytomic.model.temporarycredentials.TemporaryCredentialMode;
import io.github.camelpolytomic.model.temporarycredentials.TemporaryCredentialSubject;
import io.github.camelpolytomic.model.temporarycredentials.TemporaryCredentialSubjectType;
import io.github.camelpolytomic.test.Fault;

import static org.assertj.core.api.Assertions.assertThat;

/** A secret that the service returns once: usable, and never shown. */
class TemporaryCredentialOperationsTest extends PolytomicTestSupport {

    private static final String CREATE = "polytomic:createTemporaryCredential?apiVersion=2025-09-18";
    private static final String SECRET = "s3cr3t-5f0e";

    @Test
    void authenticatesUntilItEnds() {
        TemporaryCredential credential = created(null);

        String read = "polytomic:getIdentity?apiKey=" + credential.accessToken();
        assertThat((Throwable) call(read).getException()).isNull();
        simulator.clock().advance(Duration.ofHours(1));
        failure(read, PolytomicAuthenticationException.class);
    }

    @Test
    void onlyReads() {
        String key = "&apiKey=" + created(TemporaryCredentialMode.READ_ONLY).accessToken();

        assertThat((Throwable)
                        call("polytomic:listConnections?paging=page" + key).getException())
                .isNull();
        failure("polytomic:cancelBulkSync?syncId=s" + key, PolytomicPermissionException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"data\":{\"access_token\":\"" + SECRET + "\",\"expires_at\":{}}}",
                "{\"data\":{\"access_token\":\"" + SECRET + "\"",
                "{\"access_token\":\"" + SECRET + "\"}",
                "{\"data\":\"" + SECRET + "\"}",
                SECRET
            })
    void isInNoExceptionAndInNoLog(String body) {
        simulator.misbehave(Fault.body(200, "application/json", body));

        try (LogRecorder log = new LogRecorder()) {
            log.listen(Map.of("io.github.camelpolytomic", Level.TRACE));
            PolytomicException failure = failure(create(null), PolytomicMalformedResponseException.class);

            assertThat(failure.getResponseBody()).isNull();
            assertThat(failure.toString()).doesNotContain(SECRET);
            assertThat(failure.getCause()).isNull();
            assertThat(log.lines()).noneMatch(line -> line.contains(SECRET));
        }
    }

    @Test
    void isHiddenInTheRecord() {
        TemporaryCredential credential = created(null);

        assertThat(credential.toString())
                .contains("tokenType=Bearer", "accessToken=***")
                .doesNotContain(credential.accessToken());
    }

    @Test
    void isInNoHeader() {
        Exchange exchange = create(null);

        String secret = exchange.getMessage().getBody(TemporaryCredential.class).accessToken();
        assertThat(exchange.getMessage().getHeaders().values())
                .noneMatch(value -> String.valueOf(value).contains(secret));
        assertThat(exchange.getAllProperties().toString()).doesNotContain(secret);
    }

    @Test
    void isRefusedWhileThereAreTooMany() {
        simulator.misbehave(Fault.status(429));

        PolytomicRateLimitException failure = failure(create("&maxRetries=0", null), PolytomicRateLimitException.class);

        assertThat(failure)
                .hasMessageContaining(
                        "Wait until credentials of the organization expire: the service allows 1000 at a time");
    }

    private TemporaryCredential created(String mode) {
        Exchange exchange = create(mode);
        assertThat((Throwable) exchange.getException()).isNull();
        return exchange.getMessage().getBody(TemporaryCredential.class);
    }

    private Exchange create(String mode) {
        return create("", mode);
    }

    private Exchange create(String options, String mode) {
        TemporaryCredentialSubject subject = TemporaryCredentialSubject.builder()
                .type(TemporaryCredentialSubjectType.USER)
                .mode(mode)
                .build();
        return template.send(CREATE + options, exchange -> exchange.getMessage()
                .setBody(CreateTemporaryCredentialRequest.builder()
                        .subject(subject)
                        .build()));
    }
}
