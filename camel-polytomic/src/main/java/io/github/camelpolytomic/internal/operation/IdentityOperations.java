package io.github.camelpolytomic.internal.operation;

import io.github.camelpolytomic.model.identity.Identity;

import static io.github.camelpolytomic.internal.operation.ApiVersion.V2023_04_25;
import static io.github.camelpolytomic.internal.operation.Verb.GET;

/** The operations of the API's area Identity. */
public final class IdentityOperations {

    static final Area AREA = Area.of("identity", "Identity", IdentityOperations.class);

    public static final Operation GET_IDENTITY = AREA.operation("getIdentity")
            .does("Returns the identity of the credentials. The cheapest way to test them.")
            .since(V2023_04_25, GET, "/api/me")
            .returns(Identity.class);

    private IdentityOperations() {}
}
