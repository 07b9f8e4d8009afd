package io.github.camelpolytomic.test.internal.state.organization;

/**
 * The principal of a request.
 *
 * @param isOrganization whether it is scoped to one organization although its key is not
 * @param organizationId the organization it acts in
 * @param userId its user; empty unless it is one
 * @param isTemporary whether its key ends by itself
 * @param isReadOnly whether it may only read
 */
public record Principal(
        Kind kind,
        boolean isOrganization,
        String organizationId,
        String userId,
        boolean isTemporary,
        boolean isReadOnly) {

    public enum Kind {
        USER,
        PARTNER,
        SYSTEM
    }

    public static Principal user(String organizationId, String userId) {
        return new Principal(Kind.USER, false, organizationId, userId, false, false);
    }

    static Principal of(Kind kind, boolean isOrganization, String organizationId) {
        return new Principal(kind, isOrganization, organizationId, "", false, false);
    }

    /** The same principal with a key that ends by itself. */
    Principal temporary(boolean mayOnlyRead) {
        return new Principal(kind, isOrganization, organizationId, userId, true, mayOnlyRead);
    }

    /** Whether the other principal is the same, perhaps with another key. */
    public boolean isSameAs(Principal other) {
        return kind == other.kind
                && isOrganization == other.isOrganization
                && organizationId.equals(other.organizationId)
                && userId.equals(other.userId);
    }

    public boolean isUser() {
        return kind == Kind.USER;
    }

    /** Whether it acts for all organizations of the partner. */
    public boolean isOfSeveralOrganizations() {
        return !isUser() && !isOrganization;
    }
}
