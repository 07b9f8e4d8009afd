package io.github.camelpolytomic.examples.recipes;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CreateConnectionTest extends RecipeTestSupport {

    private static final String PASSWORD = "pass\"word\\ ${body}";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Warehouse",
                "a \"quoted\" name",
                "back\\slash \\n \\",
                "two\nlines\tand a tab",
                "\", \"type\": \"s3",
                "{{env:HOME}} {{?x}}",
                "${properties:snowflake.password} $simple{body}",
                "\u00dcbersicht \u65e5\u672c \ud83d\ude00"
            })
    void sendsTheNameAsItIs(String name) throws Exception {
        serve(PASSWORD);

        HttpResponse<String> response = post("/connections?name=" + URLEncoder.encode(name, StandardCharsets.UTF_8));

        assertThat(response.statusCode()).isEqualTo(201);
        JsonNode sent = json(simulator().requests().get(0).bodyText());
        assertThat(sent.get("name").asText()).isEqualTo(name);
        assertThat(sent.get("type").asText()).isEqualTo("snowflake");
        assertThat(sent.get("configuration").get("password").asText()).isEqualTo(PASSWORD);
        assertThat(sent).hasSize(3);
        assertThat(sent.get("configuration")).hasSize(4);
        assertThat(workspace().connection(response.body())).isPresent();
    }

    @Test
    void doesNotReturnThePassword() throws Exception {
        serve("s3cret-4711");

        HttpResponse<String> response = post("/connections?name=x");

        assertThat(response.body() + response.headers().map()).doesNotContain("s3cret-4711");
    }

    @Test
    void refusesARequestWithoutAName() throws Exception {
        serve("p");

        assertThat(post("/connections").statusCode()).isEqualTo(400);
        assertThat(simulator().requests()).isEmpty();
    }

    private void serve(String password) throws Exception {
        camel().configure().addRoutesBuilder(HttpErrors.class);
        yaml("json-body");
        set("snowflake.password", password);
        start();
    }
}
