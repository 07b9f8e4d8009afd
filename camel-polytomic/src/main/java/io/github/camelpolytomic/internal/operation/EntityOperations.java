package io.github.camelpolytomic.internal.operation;

import io.github.camelpolytomic.model.entities.Entity;

import static io.github.camelpolytomic.internal.operation.ApiVersion.V2025_09_18;
import static io.github.camelpolytomic.internal.operation.Verb.GET;

/** The operations of the API's area Entities. */
public final class EntityOperations {

    static final Area AREA = Area.of("entities", "Entities", EntityOperations.class);

    private static final Parameter ENTITY_ID =
            Parameter.path("entityId", "id").describedAs("Id of a resource of any kind.");

    public static final Operation GET_ENTITY = AREA.operation("getEntity")
            .does("Tells what an id of the organization stands for, and the path that returns it.")
            .since(V2025_09_18, GET, "/api/entities/{id}")
            .takes(ENTITY_ID)
            .repeats("entityId", "/id")
            .returns(Entity.class);

    public static final Operation GET_PARTNER_ENTITY = AREA.operation("getPartnerEntity")
            .does("Tells what an id of any organization of the partner stands for. Needs a partner key.")
            .since(V2025_09_18, GET, "/api/organizations/entities/{id}")
            .takes(ENTITY_ID)
            .repeats("entityId", "/id")
            .returns(Entity.class);

    private EntityOperations() {}
}
