package io.github.camelpolytomic.internal.operation;

import io.github.camelpolytomic.model.webhooks.CreateWebhookRequest;
import io.github.camelpolytomic.model.webhooks.UpdateWebhookRequest;
import io.github.camelpolytomic.model.webhooks.Webhook;

import static io.github.camelpolytomic.internal.operation.ApiVersion.V2023_04_25;
import static io.github.camelpolytomic.internal.operation.ApiVersion.V2024_02_08;
import static io.github.camelpolytomic.internal.operation.Verb.DELETE;
import static io.github.camelpolytomic.internal.operation.Verb.GET;
import static io.github.camelpolytomic.internal.operation.Verb.PATCH;
import static io.github.camelpolytomic.internal.operation.Verb.POST;
import static io.github.camelpolytomic.internal.operation.Verb.PUT;

/** The operations of the API's area Webhooks. */
public final class WebhookOperations {

    static final Area AREA = Area.of("webhooks", "Webhooks", WebhookOperations.class);

    private static final String ALL = "/api/webhooks";
    private static final String ONE = ALL + "/{id}";

    private static final Parameter WEBHOOK_ID =
            Parameter.path("webhookId", "id").describedAs("Id of a webhook.");

    public static final Operation LIST_WEBHOOKS = AREA.operation("listWebhooks")
            .does("Lists the webhooks to which the service sends events. An organization has at most one.")
            .since(V2023_04_25, GET, ALL)
            .secret("secret")
            .returnsListOf(Webhook.class);

    public static final Operation CREATE_WEBHOOK = AREA.operation("createWebhook")
            .does("Creates the webhook of the organization.")
            .since(V2023_04_25, POST, ALL)
            .sends(settings(CreateWebhookRequest.class))
            .cure(422, "Change the request. An organization has at most one webhook, which listWebhooks returns")
            .secret("secret")
            .produces("webhookId", "/id")
            .returns(Webhook.class);

    public static final Operation GET_WEBHOOK = AREA.operation("getWebhook")
            .does("Reads a webhook.")
            .since(V2023_04_25, GET, ONE)
            .takes(WEBHOOK_ID)
            .secret("secret")
            .repeats("webhookId", "/id")
            .returns(Webhook.class);

    public static final Operation UPDATE_WEBHOOK = AREA.operation("updateWebhook")
            .does("Replaces the endpoint and the secret of a webhook.")
            .since(V2023_04_25, PATCH, ONE)
            .since(V2024_02_08, PUT, ONE)
            .takes(WEBHOOK_ID)
            .sends(settings(UpdateWebhookRequest.class).alsoTakes(Webhook.class, "created_at", "disabled", "id"))
            .secret("secret")
            .repeats("webhookId", "/id")
            .returns(Webhook.class);

    public static final Operation DELETE_WEBHOOK = AREA.operation("deleteWebhook")
            .does("Deletes a webhook.")
            .since(V2023_04_25, DELETE, ONE)
            .takes(WEBHOOK_ID)
            .returnsNothing();

    public static final Operation DISABLE_WEBHOOK = AREA.operation("disableWebhook")
            .does("Disables a webhook. The service drops the events that happen meanwhile.")
            .since(V2023_04_25, POST, ONE + "/disable")
            .presumedIn(V2023_04_25)
            .takes(WEBHOOK_ID)
            .secret("secret")
            .repeats("webhookId", "/id")
            .returns(Webhook.class);

    public static final Operation ENABLE_WEBHOOK = AREA.operation("enableWebhook")
            .does("Enables a webhook. The service sends the events from the next one on.")
            .since(V2023_04_25, POST, ONE + "/enable")
            .presumedIn(V2023_04_25)
            .takes(WEBHOOK_ID)
            .secret("secret")
            .repeats("webhookId", "/id")
            .returns(Webhook.class);

    private static RequestBody settings(Class<?> type) {
        return RequestBody.of(type)
                .requires("endpoint", "secret")
                .ids("organization_id")
                .unmasked("secret");
    }

    private WebhookOperations() {}
}
