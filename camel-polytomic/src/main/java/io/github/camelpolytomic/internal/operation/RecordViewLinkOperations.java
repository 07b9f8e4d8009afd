package io.github.camelpolytomic.internal.operation;

import io.github.camelpolytomic.model.recordviewlinks.CreateRecordViewLinkRequest;
import io.github.camelpolytomic.model.recordviewlinks.RecordViewCapabilities;
import io.github.camelpolytomic.model.recordviewlinks.RecordViewLink;

import static io.github.camelpolytomic.internal.operation.ApiVersion.V2025_09_18;
import static io.github.camelpolytomic.internal.operation.Parameters.CONNECTION_ID_BY_NAME;
import static io.github.camelpolytomic.internal.operation.Parameters.SCHEMA_ID;
import static io.github.camelpolytomic.internal.operation.Verb.GET;
import static io.github.camelpolytomic.internal.operation.Verb.POST;

/** The operations of the API's area Record View Links. */
public final class RecordViewLinkOperations {

    static final Area AREA = Area.of("recordViewLinks", "Record view links", RecordViewLinkOperations.class);

    private static final String LINKS = "/api/record-view-links";

    public static final Operation CREATE_RECORD_VIEW_LINK = AREA.operation("createRecordViewLink")
            .does("Creates a link to a stored copy of a record, which anybody can open until it ends.")
            .since(V2025_09_18, POST, LINKS)
            .sends(RequestBody.of(CreateRecordViewLinkRequest.class)
                    .requires("connection_id", "schema_id", "lookup_key_field", "lookup_key_value"))
            .secret("url")
            .returns(RecordViewLink.class);

    public static final Operation GET_RECORD_VIEW_CAPABILITIES = AREA.operation("getRecordViewCapabilities")
            .does("Tells whether links to the records of a schema are possible.")
            .since(V2025_09_18, GET, LINKS + "/capabilities")
            .takes(
                    CONNECTION_ID_BY_NAME.in(Parameter.Place.QUERY).required(),
                    SCHEMA_ID.in(Parameter.Place.QUERY).required())
            .returns(RecordViewCapabilities.class);

    private RecordViewLinkOperations() {}
}
