package io.github.camelpolytomic.test.internal.state.organization;

/**
 * The principal of a request.
 *
 * @param isOrganization whether it is scoped to one organization although its key is not
 * @param organizationId the organization it acts in
 * @param userId its user; empty unless it is one
 */
public record Principal(Kind kind, boolean isOrganization, String organizationId, String userId) {

    public enum Kind {
        USER,
        PARTNER,
        SYSTEM
    }

    static Principal user(String organizationId, String userId) {
        return new Principal(Kind.USER, false, organizationId, userId);
    }

    static Principal of(Kind kind, boolean isOrganization, String organizationId) {
        return new Principal(kind, isOrganization, organizationId, "");
    }

    public boolean isUser() {
        return kind == Kind.USER;
    }

    /** Whether it acts for all organizations of the partner. */
    public boolean isOfSeveralOrganizations() {
        return !isUser() && !isOrganization;
    }
}
