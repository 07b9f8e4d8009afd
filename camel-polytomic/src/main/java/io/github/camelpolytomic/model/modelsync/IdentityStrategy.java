package io.github.camelpolytomic.model.modelsync;

/** Values of the {@code strategy} of identities known today. The list is open. */
public final class IdentityStrategy {

    /** The first mapping that finds a record decides. */
    public static final String PRIORITY = "priority";

    /** All mappings must match. */
    public static final String AND = "and";

    private IdentityStrategy() {}
}
