package io.github.camelpolytomic.internal.operation;

import java.util.List;
import java.util.Map;

import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.logging.log4j.Level;
import org.junit.jupiter.api.Test;

import io.github.camelpolytomic.LogRecorder;
import io.github.camelpolytomic.PolytomicTestSupport;
import io.github.camelpolytomic.error.PolytomicAuthenticationException;
import io.github.camelpolytomic.error.PolytomicConflictException;
import io.github.camelpolytomic.error.PolytomicPermissionException;
import io.github.camelpolytomic.model.identity.Identity;
import io.github.camelpolytomic.model.organization.CreateOrganizationRequest;
import io.github.camelpolytomic.model.users.ApiKey;
import io.github.camelpolytomic.model.users.CreateUserRequest;
import io.github.camelpolytomic.model.users.User;

import static org.assertj.core.api.Assertions.assertThat;

/** A partner sets up a customer: an organization, a user, and the key of that user. */
class UserOperationsTest extends PolytomicTestSupport {

    private static final String PARTNER_KEY = "partner-key-1";
    private static final String PARTNER = "&partnerKey=" + PARTNER_KEY;

    @Test
    void theIdsOfEachStepGoToTheNext() throws Exception {
        simulator.workspace().acceptPartnerKey(PARTNER_KEY);
        component.getConfiguration().setApiKey(null);
        component.getConfiguration().setPartnerKey(PARTNER_KEY);
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:customer")
                        .to("polytomic:createOrganization")
                        .setBody(exchange -> CreateUserRequest.builder()
                                .email("ada@customer.example")
                                .role("admin")
                                .build())
                        .to("polytomic:createUser")
                        .to("polytomic:createUserApiKey");
            }
        });
        Exchange exchange = template.send("direct:customer", sent -> sent.getMessage()
                .setBody(CreateOrganizationRequest.builder().name("Customer").build()));

        ApiKey key = exchange.getMessage().getBody(ApiKey.class);
        assertThat(key.toString()).isEqualTo("ApiKey[value=***, additionalProperties={}]");
        assertThat(exchange.getMessage().getHeaders())
                .allSatisfy((name, value) -> assertThat(value).as(name).isNotEqualTo(key.value()));
        Identity identity = identity(key.value());
        assertThat(identity.organizationName()).isEqualTo("Customer");
        assertThat(identity.email()).isEqualTo("ada@customer.example");
        assertThat(identity.id()).isEqualTo(exchange.getMessage().getHeader("CamelPolytomicUserId"));
        assertThat(identity.organizationId())
                .isEqualTo(exchange.getMessage().getHeader("CamelPolytomicOrganizationId"));
    }

    @Test
    void aKeyIsInNoLogAndReplacedOnlyByForce() {
        simulator.workspace().acceptPartnerKey(PARTNER_KEY);
        String organization = simulator.workspace().organizationId();
        User user = template.requestBody(
                "polytomic:createCurrentOrgUser?apiVersion=2025-09-18",
                Map.of("email", "grace@customer.example"),
                User.class);
        String call = "polytomic:createUserApiKey?organizationId=" + organization + "&userId=" + user.id() + PARTNER;
        String first;
        try (LogRecorder recorder = new LogRecorder()) {
            recorder.listen(Map.of("io.github.camelpolytomic", Level.ALL));
            first = answer(call, ApiKey.class).value();
            assertThat(recorder.lines()).isNotEmpty().noneMatch(line -> line.contains(first));
        }

        PolytomicPermissionException refused = failure(call, PolytomicPermissionException.class);
        assertThat(refused.getMessage()).contains("force=true");
        assertThat(identity(first).id()).isEqualTo(user.id());

        String second = answer(call + "&force=true", ApiKey.class).value();

        assertThat(identity(second).id()).isEqualTo(user.id());
        failure("polytomic:getIdentity?apiKey=" + first, PolytomicAuthenticationException.class);
    }

    @Test
    void aNameThatAnotherOrganizationHasIsAConflict() {
        simulator.workspace().acceptPartnerKey(PARTNER_KEY);
        Exchange exchange =
                template.send("polytomic:createOrganization?partnerKey=" + PARTNER_KEY, sent -> sent.getMessage()
                        .setBody(Map.of("name", "Sample Organization")));

        PolytomicConflictException conflict = failure(exchange, PolytomicConflictException.class);
        assertThat(conflict.getReason()).isEqualTo(PolytomicConflictException.Reason.RESOURCE_STATE);
        assertThat(conflict.getMessage()).contains("another organization has one of these settings");
    }

    @Test
    void theKeyOfAUserIsNotEnough() {
        String organization = simulator.workspace().organizationId();

        assertThat(failure("polytomic:listUsers?organizationId=" + organization, PolytomicPermissionException.class)
                        .getMessage())
                .contains("Use a partner key");
        assertThat(answer("polytomic:listCurrentOrgUsers?apiVersion=2025-09-18", List.class))
                .isNotEmpty();
    }

    private Identity identity(String key) {
        return answer("polytomic:getIdentity?apiKey=" + key, Identity.class);
    }
}
