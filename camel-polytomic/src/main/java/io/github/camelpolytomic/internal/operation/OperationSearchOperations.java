package io.github.camelpolytomic.internal.operation;

import io.github.camelpolytomic.model.operations.OperationSearchAvailability;
import io.github.camelpolytomic.model.operations.SearchOperationsRequest;
import io.github.camelpolytomic.model.operations.SearchOperationsResponse;

import static io.github.camelpolytomic.internal.operation.ApiVersion.V2025_09_18;
import static io.github.camelpolytomic.internal.operation.Verb.GET;
import static io.github.camelpolytomic.internal.operation.Verb.POST;

/** The operations of the API's area Operations. */
public final class OperationSearchOperations {

    static final Area AREA = Area.of("operations", "Operation search", OperationSearchOperations.class);

    private static final String SEARCH = "/api/operations/search";

    public static final Operation SEARCH_OPERATIONS = AREA.operation("searchOperations")
            .does("Finds the operations of the API for tasks in plain words.")
            .since(V2025_09_18, POST, SEARCH)
            .sends(RequestBody.of(SearchOperationsRequest.class).requires("queries"))
            .returns(SearchOperationsResponse.class);

    public static final Operation GET_OPERATION_SEARCH_AVAILABILITY = AREA.operation("getOperationSearchAvailability")
            .does("Tells whether operations can be searched, and which limit is used up.")
            .since(V2025_09_18, GET, SEARCH + "/availability")
            .returns(OperationSearchAvailability.class);

    private OperationSearchOperations() {}
}
