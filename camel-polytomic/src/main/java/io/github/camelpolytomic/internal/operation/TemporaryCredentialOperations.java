package io.github.camelpolytomic.internal.operation;

import io.github.camelpolytomic.model.temporarycredentials.CreateTemporaryCredentialRequest;
import io.github.camelpolytomic.model.temporarycredentials.TemporaryCredential;

import static io.github.camelpolytomic.internal.operation.ApiVersion.V2025_09_18;
import static io.github.camelpolytomic.internal.operation.Verb.POST;

/** The operations of the API's area Temporary Credentials. */
public final class TemporaryCredentialOperations {

    static final Area AREA =
            Area.of("temporaryCredentials", "Temporary credentials", TemporaryCredentialOperations.class);

    public static final Operation CREATE_TEMPORARY_CREDENTIAL = AREA.operation("createTemporaryCredential")
            .does("Creates a key that ends by itself. The service returns the key only once.")
            .since(V2025_09_18, POST, "/api/temporary-credentials")
            .sends(RequestBody.of(CreateTemporaryCredentialRequest.class)
                    .requires("subject", "subject.type")
                    .ids("subject.organization_id", "subject.user_id", "subject.harbor_id")
                    .excludes("subject.harbor_id", "subject.mode", "only a subject of type user has a mode"))
            .cure(429, "Wait until credentials of the organization expire: the service allows 1000 at a time")
            .secret("access_token")
            .returns(TemporaryCredential.class);

    private TemporaryCredentialOperations() {}
}
