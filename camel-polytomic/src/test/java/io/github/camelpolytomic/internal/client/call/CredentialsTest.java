package io.github.camelpolytomic.internal.client.call;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelpolytomic.PolytomicTestSupport;
import io.github.camelpolytomic.error.PolytomicAuthenticationException;

import static org.assertj.core.api.Assertions.assertThat;

/** Credentials have one of four forms, from the component or the endpoint, never a mixture of both. */
class CredentialsTest extends PolytomicTestSupport {

    private static final String ORGANIZATION = "d1f4c2a8-6b1e-4c57-9a35-2f7c0e8b4d61";
    private static final String CALL = "polytomic:bulkSource?connectionId=c";

    @BeforeEach
    void acceptOtherKeys() {
        simulator.workspace().acceptPartnerKey("partner-key-1").acceptDeploymentKey("deployment-key-1");
    }

    @Test
    void ofAnApiKeyAreABearerToken() {
        assertThat(authorization(CALL + "&apiKey=" + simulator.apiKey())).isEqualTo("Bearer " + simulator.apiKey());
    }

    @Test
    void ofAPartnerKeyAreABearerToken() {
        assertThat(authorization(CALL + "&partnerKey=partner-key-1")).isEqualTo("Bearer partner-key-1");
    }

    @Test
    void ofADeploymentKeyAreAUserNameWithAnEmptyPassword() {
        assertThat(authorization(CALL + "&deploymentKey=deployment-key-1")).isEqualTo(basic("deployment-key-1:"));
    }

    @Test
    void ofAPartnerKeyInAnOrganizationAreUserNameAndPassword() {
        assertThat(authorization(CALL + "&partnerKey=partner-key-1&authOrganizationId=" + ORGANIZATION))
                .isEqualTo(basic(ORGANIZATION + ":partner-key-1"));
    }

    @Test
    void ofADeploymentKeyInAnOrganizationAreUserNameAndPassword() {
        assertThat(authorization(CALL + "&deploymentKey=deployment-key-1&authOrganizationId=" + ORGANIZATION))
                .isEqualTo(basic(ORGANIZATION + ":deployment-key-1"));
    }

    @Test
    void ofAnEndpointReplaceTheComponentsAsAGroup() {
        component.getConfiguration().setApiKey(null);
        component.getConfiguration().setPartnerKey("partner-key-1");
        component.getConfiguration().setAuthOrganizationId(ORGANIZATION);

        assertThat(authorization(CALL + "&apiKey=" + simulator.apiKey())).isEqualTo("Bearer " + simulator.apiKey());
    }

    @Test
    void areNeverCombinedFromComponentAndEndpoint() {
        component.getConfiguration().setApiKey(null);
        component.getConfiguration().setPartnerKey("partner-key-1");

        assertThat(refusal(CALL + "&authOrganizationId=" + ORGANIZATION))
                .isEqualTo("Option authOrganizationId requires partnerKey or deploymentKey"
                        + " (credentials of an endpoint replace the component's as a group)");
    }

    @Test
    void thatAreMissingAreRefusedAtStart() {
        component.getConfiguration().setApiKey(null);

        assertThat(refusal(CALL))
                .isEqualTo("No credentials: set exactly one of the options apiKey, partnerKey, deploymentKey");
    }

    @ParameterizedTest
    @CsvSource({"apiKey=a&partnerKey=b", "apiKey=a&deploymentKey=b"})
    void thatAreMoreThanOneAreRefusedAtStart(String options) {
        assertThat(refusal(CALL + "&" + options))
                .isEqualTo("Several credentials: set exactly one of the options apiKey, partnerKey, deploymentKey");
    }

    @Test
    void ofAnApiKeyTakeNoOrganization() {
        assertThat(refusal(CALL + "&apiKey=a&authOrganizationId=" + ORGANIZATION))
                .startsWith("Option authOrganizationId cannot be combined with apiKey,");
    }

    @ParameterizedTest
    @CsvSource({"apiKey,'key\n'", "partnerKey,' key'", "deploymentKey,'a\r\nX-Injected: 1'", "apiKey,schlüssel"})
    void thatCannotStandInAHeaderAreRefusedWithoutBeingShown(String option, String key) {
        component.getConfiguration().setApiKey(null);
        switch (option) {
            case "apiKey" -> component.getConfiguration().setApiKey(key);
            case "partnerKey" -> component.getConfiguration().setPartnerKey(key);
            default -> component.getConfiguration().setDeploymentKey(key);
        }

        assertThat(refusal(CALL))
                .isEqualTo("Option " + option + " contains a blank, a line break or another character that is"
                        + " not allowed in a key; check its beginning and end");
    }

    @Test
    void thatAreAPlaceholderAreRefusedWithTheTwoKindsThereAre() {
        component.getConfiguration().setApiKey("${POLYTOMIC_API_KEY}");

        assertThat(refusal(CALL))
                .isEqualTo("Option apiKey is an unresolved placeholder: Spring Boot resolves ${...},"
                        + " Camel resolves {{...}}, for example {{env:POLYTOMIC_API_KEY}}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"#bean:key", "#property:key", "#class:Key", "#type:Key", "#valueAs(String):key"})
    void thatAreAReferenceAreRefused(String key) {
        assertThat(refusal("polytomic:listBulkSyncs?apiKey=" + key))
                .isEqualTo("Option apiKey is a reference, which is not resolved in a URI: use {{...}}");
    }

    @Test
    void thatTheServiceRejectsEndInAnAuthenticationException() {
        PolytomicAuthenticationException refused =
                failure(CALL + "&apiKey=wrong-key-1", PolytomicAuthenticationException.class);

        assertThat(refused.getStatusCode()).isEqualTo(401);
        assertThat(refused.getMessage())
                .startsWith("bulkSource of connectionId=c failed with 401")
                .contains("Check the credentials, and that they belong to the service at baseUrl");
        assertThat(simulator.requests()).hasSize(1);
    }

    private String authorization(String uri) {
        call(uri);
        return request().header("Authorization").orElseThrow();
    }

    private static String basic(String pair) {
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }
}
