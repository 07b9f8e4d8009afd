package io.github.camelpolytomic.examples.recipes;

import org.junit.jupiter.api.Test;

import io.github.camelpolytomic.error.PolytomicAuthenticationException;
import io.github.camelpolytomic.test.PolytomicSimulator;
import io.github.camelpolytomic.test.Workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class AccountsTest extends RecipeTestSupport {

    @Test
    void sendsEachKeyToItsOwnAccountOnly() throws Exception {
        Workspace europe = Workspace.empty();
        try (PolytomicSimulator second =
                PolytomicSimulator.builder().workspace(europe).start()) {
            run(second.baseUrl(), second.apiKey());
            start();

            camel().getCamelTemplate().sendBody("direct:accounts", null);

            assertThat(calls()).containsExactly("GET /api/me");
            assertThat(second.requests()).hasSize(1);
            assertThat(simulator().requests().get(0).header("Authorization"))
                    .hasValue("Bearer " + simulator().apiKey());
            assertThat(second.requests().get(0).header("Authorization")).hasValue("Bearer " + second.apiKey());
        }
    }

    @Test
    void aWrongKeyOfOneAccountFailsItsCallsOnly() throws Exception {
        run(simulator().baseUrl(), WRONG_KEY);
        start();

        assertThatThrownBy(() -> camel().getCamelTemplate().sendBody("direct:accounts", null))
                .cause()
                .isInstanceOf(PolytomicAuthenticationException.class)
                .hasMessageNotContaining(WRONG_KEY);
        assertThat(calls()).hasSize(2);
    }

    @Test
    void aRunningProgramKeepsItsKey() throws Exception {
        run(simulator().baseUrl(), "{{rotated.key}}");
        set("rotated.key", simulator().apiKey());
        start();
        camel().getCamelTemplate().sendBody("direct:accounts", null);

        workspace().acceptApiKey("n3w-key-4711");
        camel().getOverrideProperties().setProperty("rotated.key", "n3w-key-4711");
        assertThat(context().resolvePropertyPlaceholders("{{rotated.key}}")).isEqualTo("n3w-key-4711");
        context().getRouteController().stopRoute("accounts");
        context().getRouteController().startRoute("accounts");
        camel().getCamelTemplate().sendBody("direct:accounts", null);

        assertThat(simulator().requests()).hasSize(4).allMatch(request -> request.header("Authorization")
                .orElseThrow()
                .equals("Bearer " + simulator().apiKey()));
    }

    private void run(String url, String key) {
        yaml("accounts");
        set("europe.url", url);
        set("europe.key", key);
    }
}
