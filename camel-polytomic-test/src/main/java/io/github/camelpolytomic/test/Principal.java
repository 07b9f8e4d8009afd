package io.github.camelpolytomic.test;

/** Whose credential a request bears, and whether it acts inside one organization. */
record Principal(Kind kind, boolean isOrganization) {

    enum Kind {
        USER,
        PARTNER,
        SYSTEM
    }

    boolean isUser() {
        return kind == Kind.USER;
    }
}
