package io.github.camelpolytomic.internal.operation;

import io.github.camelpolytomic.model.organization.CreateOrganizationRequest;
import io.github.camelpolytomic.model.organization.Organization;
import io.github.camelpolytomic.model.organization.RecordLoggingSettings;
import io.github.camelpolytomic.model.organization.UpdateOrganizationRequest;
import io.github.camelpolytomic.model.organization.UpdateRecordLoggingRequest;

import static io.github.camelpolytomic.internal.operation.ApiVersion.V2023_04_25;
import static io.github.camelpolytomic.internal.operation.ApiVersion.V2024_02_08;
import static io.github.camelpolytomic.internal.operation.ApiVersion.V2025_09_18;
import static io.github.camelpolytomic.internal.operation.Parameters.ORGANIZATION_ID;
import static io.github.camelpolytomic.internal.operation.Parameters.PARTNERS_ONLY;
import static io.github.camelpolytomic.internal.operation.Verb.DELETE;
import static io.github.camelpolytomic.internal.operation.Verb.GET;
import static io.github.camelpolytomic.internal.operation.Verb.PATCH;
import static io.github.camelpolytomic.internal.operation.Verb.POST;
import static io.github.camelpolytomic.internal.operation.Verb.PUT;

/** The operations of the API's area Organization. */
public final class OrganizationOperations {

    static final Area AREA = Area.of("organization", "Organizations", OrganizationOperations.class);

    private static final String ALL = "/api/organizations";
    private static final String ONE = "/api/organizations/{id}";
    private static final String RECORD_LOGGING = "/api/organization/record-logging";

    private static final String TAKEN = "Change the request: another organization has one of these settings";

    private static final Parameter ID = ORGANIZATION_ID.withAliases("id");

    public static final Operation GET_CURRENT_ORGANIZATION = AREA.operation("getCurrentOrganization")
            .does("Reads the organization that the credentials belong to.")
            .since(V2025_09_18, GET, "/api/organization")
            .returns(Organization.class);

    public static final Operation LIST_ORGANIZATIONS = AREA.operation("listOrganizations")
            .does("Lists the organizations of the partner, first the one that owns the others. Requires a partner key.")
            .since(V2023_04_25, GET, ALL)
            .cure(403, PARTNERS_ONLY)
            .returnsListOf(Organization.class);

    public static final Operation CREATE_ORGANIZATION = AREA.operation("createOrganization")
            .does("Creates an organization. Requires a partner key.")
            .since(V2023_04_25, POST, ALL)
            .sends(RequestBody.of(CreateOrganizationRequest.class).requires("name"))
            .cure(403, PARTNERS_ONLY)
            .cure(409, TAKEN)
            .secret("client_secret")
            .produces("organizationId", "/id")
            .returns(Organization.class);

    public static final Operation GET_ORGANIZATION = AREA.operation("getOrganization")
            .does("Reads an organization of the partner. Requires a partner key.")
            .since(V2023_04_25, GET, ONE)
            .takes(ID)
            .cure(403, PARTNERS_ONLY)
            .repeats("organizationId", "/id")
            .returns(Organization.class);

    public static final Operation UPDATE_ORGANIZATION = AREA.operation("updateOrganization")
            .does("Replaces the settings of an organization of the partner, those of single sign-on as a whole."
                    + " Requires a partner key.")
            .since(V2023_04_25, PATCH, ONE)
            .since(V2024_02_08, PUT, ONE)
            .takes(ID)
            .sends(RequestBody.of(UpdateOrganizationRequest.class)
                    .requires("name")
                    .alsoTakes(Organization.class, "id"))
            .cure(403, PARTNERS_ONLY)
            .cure(409, TAKEN)
            .secret("client_secret")
            .repeats("organizationId", "/id")
            .returns(Organization.class);

    public static final Operation DELETE_ORGANIZATION = AREA.operation("deleteOrganization")
            .does("Deletes an organization of the partner, but never the one that owns the others. Requires a partner"
                    + " key.")
            .since(V2023_04_25, DELETE, ONE)
            .takes(ID)
            .cure(403, PARTNERS_ONLY + ", and the organization that owns the others cannot be deleted")
            .returnsNothing();

    public static final Operation GET_RECORD_LOGGING = AREA.operation("getRecordLogging")
            .does("Reads the settings of record logging of the organization.")
            .since(V2025_09_18, GET, RECORD_LOGGING)
            .returns(RecordLoggingSettings.class);

    public static final Operation UPDATE_RECORD_LOGGING = AREA.operation("updateRecordLogging")
            .does("Replaces the settings of record logging of the organization. Without deliveryConnectionId, logs are"
                    + " no longer delivered.")
            .since(V2025_09_18, PUT, RECORD_LOGGING)
            .sends(RequestBody.of(UpdateRecordLoggingRequest.class)
                    .requires("enabled")
                    .ids("deliveryConnectionId")
                    .alsoTakes(RecordLoggingSettings.class, "deliveryConnectionName"))
            .returns(RecordLoggingSettings.class);

    private OrganizationOperations() {}
}
