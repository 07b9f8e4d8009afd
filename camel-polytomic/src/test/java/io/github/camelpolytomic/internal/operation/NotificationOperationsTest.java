package io.github.camelpolytomic.internal.operation;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelpolytomic.PolytomicTestSupport;
import io.github.camelpolytomic.error.PolytomicMalformedResponseException;
import io.github.camelpolytomic.model.notifications.GlobalErrorSubscribers;
import io.github.camelpolytomic.model.notifications.SetGlobalErrorSubscribersRequest;
import io.github.camelpolytomic.test.Fault;

import static org.assertj.core.api.Assertions.assertThat;

/** The responses about notifications have no envelope. */
class NotificationOperationsTest extends PolytomicTestSupport {

    private static final String GET = "polytomic:getGlobalErrorSubscribers";
    private static final String GET_NEW = GET + "?apiVersion=2025-09-18";
    private static final List<String> EMAILS = List.of("ops@here.example");

    @ParameterizedTest
    @ValueSource(strings = {"2024-02-08", "2025-09-18"})
    void theSubscribersAreReplacedAndRead(String version) {
        Object set = template.requestBody(
                "polytomic:setGlobalErrorSubscribers?apiVersion=" + version,
                SetGlobalErrorSubscribersRequest.builder().emails(EMAILS).build());

        GlobalErrorSubscribers subscribers =
                GlobalErrorSubscribers.builder().emails(EMAILS).build();
        assertThat(set).isEqualTo(subscribers);
        assertThat(answer(GET + "?apiVersion=" + version, GlobalErrorSubscribers.class))
                .isEqualTo(subscribers);
        assertThat(answer(GET_NEW + "&outputFormat=map", Map.class)).isEqualTo(Map.of("emails", EMAILS));
        assertThat(answer(GET_NEW + "&outputFormat=json", String.class))
                .isEqualTo("{\"emails\":[\"ops@here.example\"]}");
    }

    @Test
    void theyMayBeNull() {
        simulator.misbehave(Fault.body(200, "application/json", "{\"emails\":null}"));

        assertThat(answer(GET_NEW, GlobalErrorSubscribers.class).emails()).isNull();
    }

    @Test
    void aListIsMalformed() {
        simulator.misbehave(Fault.body(200, "application/json", "[]"));

        failure(GET_NEW, PolytomicMalformedResponseException.class);
    }
}
