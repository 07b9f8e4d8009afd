package io.github.camelpolytomic.test.internal.state.organization;

/** The principal of a request, and whether it is scoped to one organization. */
public record Principal(Kind kind, boolean isOrganization) {

    public enum Kind {
        USER,
        PARTNER,
        SYSTEM
    }

    public boolean isUser() {
        return kind == Kind.USER;
    }
}
