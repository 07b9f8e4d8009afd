package io.github.camelpolytomic.model.temporarycredentials;

/** Values of a subject's {@code type} known today. The list is open. */
public final class TemporaryCredentialSubjectType {

    /** A user. */
    public static final String USER = "user";

    /** A Harbor. */
    public static final String HARBOR = "harbor";

    private TemporaryCredentialSubjectType() {}
}
