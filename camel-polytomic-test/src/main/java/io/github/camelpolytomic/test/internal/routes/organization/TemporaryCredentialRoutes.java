package io.github.camelpolytomic.test.internal.routes.organization;

import java.time.Duration;
import java.util.List;
import java.util.Set;

import io.github.camelpolytomic.test.internal.contract.ApiException;
import io.github.camelpolytomic.test.internal.contract.RequestBody;
import io.github.camelpolytomic.test.internal.routes.access.Access;
import io.github.camelpolytomic.test.internal.server.ApiResponse;
import io.github.camelpolytomic.test.internal.server.Call;
import io.github.camelpolytomic.test.internal.server.Route;
import io.github.camelpolytomic.test.internal.state.organization.Organization;
import io.github.camelpolytomic.test.internal.state.organization.Principal;
import io.github.camelpolytomic.test.internal.state.organization.TemporaryCredentials;

import static io.github.camelpolytomic.test.internal.contract.ApiVersion.V2025_09_18;

/** The area Temporary Credentials. There are no Harbors. */
public final class TemporaryCredentialRoutes {

    private static final long USUAL_LIFE = 3_600;
    private static final long SHORTEST_LIFE = 600;
    private static final long LONGEST_LIFE = 14_400;
    private static final int LONGEST_NAME = 128;

    private final Access access;
    private final TemporaryCredentials credentials;

    public TemporaryCredentialRoutes(Access access, TemporaryCredentials credentials) {
        this.access = access;
        this.credentials = credentials;
    }

    public List<Route> table() {
        return List.of(Route.post(this::create).since(V2025_09_18, "/api/temporary-credentials"));
    }

    private ApiResponse create(Call call) {
        if (access.principal(call).isTemporary()) {
            throw ApiException.forbidden("a temporary credential cannot create others");
        }
        RequestBody body = call.body();
        long seconds = body.integer("duration_seconds").orElse(USUAL_LIFE);
        if (seconds < SHORTEST_LIFE || seconds > LONGEST_LIFE) {
            throw ApiException.badRequest("duration_seconds must be from " + SHORTEST_LIFE + " to " + LONGEST_LIFE);
        }
        if (body.text("session_name")
                .filter(name -> name.length() > LONGEST_NAME)
                .isPresent()) {
            throw ApiException.badRequest("session_name must not be longer than " + LONGEST_NAME + " characters");
        }
        RequestBody subject = new RequestBody(body.requiredObject("subject"));
        String type = subject.requiredText("type");
        subject.oneOf("type", Set.of("user", "harbor"));
        boolean isReadOnly = subject.oneOf("mode", Set.of("user", "read_only"))
                .filter("read_only"::equals)
                .isPresent();
        if (type.equals("harbor")) {
            throw harbor(subject);
        }
        return ApiResponse.data(credentials.create(user(call, subject), isReadOnly, Duration.ofSeconds(seconds)));
    }

    private Principal user(Call call, RequestBody subject) {
        Principal caller = access.principal(call);
        if (caller.isUser()) {
            if (subject.has("organization_id") || subject.has("user_id")) {
                throw ApiException.badRequest("organization_id and user_id are for partners only");
            }
            return caller;
        }
        String organizationId = subject.requiredText("organization_id");
        String userId = subject.requiredText("user_id");
        Organization organization = access.visible(call).stream()
                .filter(each -> each.id().equals(organizationId))
                .findFirst()
                .orElseThrow(() -> ApiException.notFound("no organization with id " + organizationId));
        organization.users().get(userId);
        return Principal.user(organizationId, userId);
    }

    private static ApiException harbor(RequestBody subject) {
        String id = subject.requiredText("harbor_id");
        return subject.has("mode")
                ? ApiException.badRequest("mode is for users only")
                : ApiException.notFound("no harbor with id " + id);
    }
}
