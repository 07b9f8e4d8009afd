package io.github.camelpolytomic.internal.operation;

import io.github.camelpolytomic.model.notifications.GlobalErrorSubscribers;
import io.github.camelpolytomic.model.notifications.SetGlobalErrorSubscribersRequest;

import static io.github.camelpolytomic.internal.operation.ApiVersion.V2024_02_08;
import static io.github.camelpolytomic.internal.operation.Verb.GET;
import static io.github.camelpolytomic.internal.operation.Verb.PUT;

/** The operations of the API's area Notifications. */
public final class NotificationOperations {

    static final Area AREA = Area.of("notifications", "Notifications", NotificationOperations.class);

    private static final String PATH = "/api/notifications/global-error-subscribers";

    public static final Operation GET_GLOBAL_ERROR_SUBSCRIBERS = AREA.operation("getGlobalErrorSubscribers")
            .does("Returns the e-mail addresses that get the mails about errors of all syncs.")
            .since(V2024_02_08, GET, PATH)
            .returns(Result.bare(GlobalErrorSubscribers.class));

    public static final Operation SET_GLOBAL_ERROR_SUBSCRIBERS = AREA.operation("setGlobalErrorSubscribers")
            .does("Replaces the e-mail addresses that get the mails about errors of all syncs. An empty list removes"
                    + " all.")
            .since(V2024_02_08, PUT, PATH)
            .sends(RequestBody.of(SetGlobalErrorSubscribersRequest.class).alsoTakes(GlobalErrorSubscribers.class))
            .returns(Result.bare(GlobalErrorSubscribers.class));

    private NotificationOperations() {}
}
