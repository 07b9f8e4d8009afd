package io.github.camelpolytomic.test.internal.routes.access;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import io.github.camelpolytomic.test.internal.contract.ApiException;
import io.github.camelpolytomic.test.internal.contract.RequestBody;
import io.github.camelpolytomic.test.internal.server.Call;
import io.github.camelpolytomic.test.internal.state.organization.Credentials;
import io.github.camelpolytomic.test.internal.state.organization.Organization;
import io.github.camelpolytomic.test.internal.state.organization.Organizations;
import io.github.camelpolytomic.test.internal.state.organization.Principal;

/** The principal of a call, and the organizations that it may see. */
public final class Access {

    private final Organization own;
    private final Organizations organizations;
    private final Credentials credentials;

    /** @param own the organization in which calls act */
    public Access(Organization own, Organizations organizations, Credentials credentials) {
        this.own = own;
        this.organizations = organizations;
        this.credentials = credentials;
    }

    public Principal principal(Call call) {
        return call.request()
                .header("Authorization")
                .flatMap(credentials::principal)
                .orElseThrow(() -> new ApiException(401, "unauthorized", "invalid or unknown API key"));
    }

    /** Rejects user keys with 403. */
    public void partnersOnly(Call call) {
        if (principal(call).isUser()) {
            throw ApiException.forbidden("only partner and deployment keys may do this");
        }
    }

    /** Rejects the keys of users without the role of an administrator with 403. */
    public void administratorsOnly(Call call) {
        Principal principal = principal(call);
        if (principal.isUser() && !own.users().isAdmin(principal.userId())) {
            throw ApiException.forbidden("only administrators may do this");
        }
    }

    public Organization own() {
        return own;
    }

    /** The own organization, or all of the partner for a key that is not limited to one. */
    public List<Organization> visible(Call call) {
        return principal(call).isOfSeveralOrganizations() ? organizations.all() : List.of(own);
    }

    /** The organization with the id in the path, for partners; 404 when there is none. */
    public Organization inPath(Call call, String variable) {
        partnersOnly(call);
        String id = call.path(variable);
        return find(call, id).orElseThrow(() -> ApiException.notFound("no organization with id " + id));
    }

    /** The organization in the body, by default the own one; 403 when the principal has no access to it. */
    public Organization inBody(Call call, RequestBody body) {
        return named(call, body.text("organization_id"), ApiException::forbidden);
    }

    /** The organization with this id, by default the own one; an error of this kind when the principal has no access. */
    public Organization named(Call call, Optional<String> id, Function<String, ApiException> error) {
        return id.map(other -> find(call, other).orElseThrow(() -> error.apply("no access to organization " + other)))
                .orElse(own);
    }

    /** What the first visible organization has that has such a thing. */
    public <T> Optional<T> find(Call call, Function<Organization, Optional<T>> lookup) {
        return visible(call).stream()
                .flatMap(organization -> lookup.apply(organization).stream())
                .findFirst();
    }

    private Optional<Organization> find(Call call, String id) {
        return visible(call).stream().filter(each -> each.id().equals(id)).findFirst();
    }
}
