package io.github.camelpolytomic.internal.operation;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.apache.camel.Exchange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import io.github.camelpolytomic.PolytomicTestSupport;
import io.github.camelpolytomic.internal.json.Json;
import io.github.camelpolytomic.model.PolytomicRecord;
import io.github.camelpolytomic.model.notifications.GlobalErrorSubscribers;
import io.github.camelpolytomic.model.organization.Organization;
import io.github.camelpolytomic.model.organization.RecordLoggingSettings;
import io.github.camelpolytomic.model.permissions.Policy;
import io.github.camelpolytomic.model.permissions.Role;
import io.github.camelpolytomic.model.users.CurrentOrgUser;
import io.github.camelpolytomic.model.users.User;
import io.github.camelpolytomic.model.webhooks.Webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** A resource is read, changed and sent back in each version: the change is stored, and nothing else changes. */
class OperationsUpdateTest extends PolytomicTestSupport {

    private record Update(String read, String update, Class<?> type, UnaryOperator<Object> change) {

        static <T extends PolytomicRecord> Update of(
                String read, String update, Class<T> type, UnaryOperator<T> change) {
            return new Update(read, update, type, before -> change.apply(type.cast(before)));
        }

        @Override
        public String toString() {
            return update.replaceAll("\\?.*", "");
        }
    }

    static Stream<Arguments> updates() {
        return Stream.of(
                        Update.of(
                                "getOrganization?organizationId={child}",
                                "updateOrganization?organizationId={child}",
                                Organization.class,
                                organization -> organization.withSsoDomain("{unique}.example")),
                        Update.of(
                                "getUser?organizationId={organization}&userId={user}",
                                "updateUser?organizationId={organization}&userId={user}",
                                User.class,
                                user -> user.with()
                                        .roleIds(List.of("{role}"))
                                        .role(null)
                                        .build()),
                        Update.of(
                                "getCurrentOrgUser?userId={user}",
                                "updateCurrentOrgUser?userId={user}",
                                CurrentOrgUser.class,
                                user -> user.with()
                                        .roleIds(List.of("{role}"))
                                        .role(null)
                                        .build()),
                        Update.of(
                                "getPolicy?policyId={policy}",
                                "updatePolicy?policyId={policy}",
                                Policy.class,
                                policy -> policy.withName("Renamed")),
                        Update.of(
                                "getRole?roleId={role}",
                                "updateRole?roleId={role}",
                                Role.class,
                                role -> role.withName("Renamed")),
                        Update.of(
                                "getWebhook?webhookId={webhook}",
                                "updateWebhook?webhookId={webhook}",
                                Webhook.class,
                                webhook -> webhook.withEndpoint("https://here.example/{unique}")),
                        Update.of(
                                "getRecordLogging",
                                "updateRecordLogging",
                                RecordLoggingSettings.class,
                                settings -> settings.with()
                                        .enabled(true)
                                        .deliveryConnectionId("{bucket}")
                                        .deliveryPrefix("{unique}")
                                        .build()),
                        Update.of(
                                "getGlobalErrorSubscribers",
                                "setGlobalErrorSubscribers",
                                GlobalErrorSubscribers.class,
                                subscribers -> subscribers.withEmails(List.of("{unique}@here.example"))))
                .flatMap(update -> Stream.of(ApiVersion.values())
                        .filter(version -> versions(update).contains(version))
                        .map(version -> arguments(version, update)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("updates")
    void storesTheChangeAndNothingElse(ApiVersion version, Update update) throws Exception {
        RequestState state = new RequestState(simulator, template);
        String key = update.read().contains("organizationId") ? RequestState.PARTNER_KEY : simulator.apiKey();
        String read = uri(state.fill(update.read()), version, key);
        Object before = answer(read, update.type());
        Object changed = Json.MAPPER.readValue(
                state.fill(Json.MAPPER.writeValueAsString(update.change().apply(before))), update.type());

        Exchange updated =
                template.send(uri(state.fill(update.update()), version, key), exchange -> exchange.getMessage()
                        .setBody(changed));

        assertThat((Throwable) updated.getException()).isNull();
        Object after = answer(read, update.type());
        assertThat(after).isNotEqualTo(before);
        assertThat(after)
                .usingRecursiveComparison()
                .ignoringFields("role", "deliveryConnectionName")
                .isEqualTo(changed);
    }

    private static List<ApiVersion> versions(Update update) {
        return RequestRow.all().stream()
                .filter(row -> row.operation().name().equals(update.toString()))
                .map(RequestRow::version)
                .toList();
    }

    private static String uri(String call, ApiVersion version, String key) {
        return "polytomic:" + call + (call.contains("?") ? "&" : "?") + "apiVersion=" + version + "&apiKey=" + key;
    }
}
