package io.github.camelpolytomic.test.internal.state.organization;

/** Whose credential a request bears, and whether it acts inside one organization. */
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
