package io.github.camelpolytomic.model.temporarycredentials;

/** Values of a subject's {@code mode} known today. The list is open. */
public final class TemporaryCredentialMode {

    /** All rights of the user. */
    public static final String USER = "user";

    /** The rights of the user to read. */
    public static final String READ_ONLY = "read_only";

    private TemporaryCredentialMode() {}
}
