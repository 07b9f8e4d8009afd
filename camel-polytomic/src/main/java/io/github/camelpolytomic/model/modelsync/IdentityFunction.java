package io.github.camelpolytomic.model.modelsync;

/** Values of an identity's {@code function} known today (API: SchemaIdentityFunction). The list is open. */
public final class IdentityFunction {

    /** The values are equal. */
    public static final String EQUALITY = "Equality";

    /** One value contains the other, whatever the case. */
    public static final String I_SUBSTRING = "ISubstring";

    /** The value is one of several. */
    public static final String ONE_OF = "OneOf";

    /** The values have the same domain. */
    public static final String DOMAIN_MATCH = "DomainMatch";

    /** The values have the same host name. */
    public static final String HOSTNAME_MATCH = "HostnameMatch";

    private IdentityFunction() {}
}
