package io.github.camelpolytomic.test.internal.routes.organization;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.camelpolytomic.test.CallTestSupport;
import io.github.camelpolytomic.test.PolytomicSimulator;
import io.github.camelpolytomic.test.PolytomicSimulatorExtension;
import io.github.camelpolytomic.test.Workspace;
import io.github.camelpolytomic.test.internal.contract.Json;

import static io.github.camelpolytomic.test.CallTestSupport.data;
import static io.github.camelpolytomic.test.CallTestSupport.in;
import static org.assertj.core.api.Assertions.assertThat;

class RoleRoutesTest {

    private static final String ROLES = "/api/permissions/roles";
    private static final Workspace WORKSPACE = Workspace.empty().acceptPartnerKey("partner");
    private static final Workspace OTHER = WORKSPACE.addOrganization("Other");

    @RegisterExtension
    static final PolytomicSimulatorExtension POLYTOMIC =
            new PolytomicSimulatorExtension(PolytomicSimulator.builder().workspace(WORKSPACE));

    private final CallTestSupport client = in("2025-09-18", POLYTOMIC.simulator());

    @ParameterizedTest
    @CsvSource({"2023-04-25, PATCH", "2024-02-08, PUT", "2025-09-18, PUT"})
    void aRoleIsCreatedReadRenamedAndDeleted(String version, String verb) {
        CallTestSupport caller = in(version, POLYTOMIC.simulator());

        JsonNode created = data(caller.post(ROLES, "{\"name\": \"Analyst\"}"));
        String path = ROLES + "/" + created.path("id").asText();

        assertThat(created)
                .isEqualTo(Json.parseObject("""
                {"id": "%s", "name": "Analyst", "organization_id": "%s", "system": false}
                """.formatted(created.path("id").asText(), WORKSPACE.organizationId())));
        assertThat(data(caller.get(path))).isEqualTo(created);
        assertThat(data(caller.get(ROLES))).contains(created);
        assertThat(data(caller.call(verb, path, "{\"name\": \"Scientist\"}"))
                        .path("name")
                        .asText())
                .isEqualTo("Scientist");
        assertThat(data(caller.get(path)).path("name").asText()).isEqualTo("Scientist");
        assertThat(caller.delete(path).statusCode()).isEqualTo(200);
        assertThat(caller.get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void builtInRolesAreListedAndCannotBeChanged() {
        JsonNode builtIn = data(client.get(ROLES)).get(0);
        String path = ROLES + "/" + builtIn.path("id").asText();

        assertThat(builtIn.path("system").asBoolean()).isTrue();
        assertThat(client.call("PUT", path, "{\"name\": \"x\"}").statusCode()).isEqualTo(403);
        assertThat(client.delete(path).statusCode()).isEqualTo(403);
        assertThat(data(client.get(path))).isEqualTo(builtIn);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POST   | /api/permissions/roles   | {}                                     | 400",
                "POST   | /api/permissions/roles   | {'name': 1}                            | 400",
                "POST   | /api/permissions/roles   | {'name': 'x', 'organization_id': 'no'} | 403",
                "PUT    | /api/permissions/roles/x | {'name': 'x'}                          | 404",
                "DELETE | /api/permissions/roles/x | ''                                     | 404"
            })
    void whatCannotBeIsRefused(String method, String path, String body, int status) {
        assertThat(client.call(method, path, body.replace('\'', '"')).statusCode())
                .isEqualTo(status);
    }

    @Test
    void aPartnerCreatesRolesOfOtherOrganizations() {
        CallTestSupport partner = client.bearing("partner");
        String body = "{\"name\": \"Theirs\", \"organization_id\": \"" + OTHER.organizationId() + "\"}";

        JsonNode created = data(partner.post(ROLES, body));
        String path = ROLES + "/" + created.path("id").asText();

        assertThat(created.path("organization_id").asText()).isEqualTo(OTHER.organizationId());
        assertThat(data(client.bearing(OTHER.apiKey()).get(path))).isEqualTo(created);
        assertThat(data(partner.get(path))).isEqualTo(created);
        assertThat(client.get(path).statusCode()).isEqualTo(404);
        assertThat(partner.call("PUT", path, body.replace("Theirs", "Renamed")).statusCode())
                .isEqualTo(200);
        assertThat(partner.delete(path).statusCode()).isEqualTo(200);
    }
}
