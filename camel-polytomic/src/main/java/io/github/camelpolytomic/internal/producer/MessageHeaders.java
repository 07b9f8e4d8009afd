package io.github.camelpolytomic.internal.producer;

import org.apache.camel.Message;

import io.github.camelpolytomic.option.PolytomicConstants;

/** What the producers do with headers alike. */
final class MessageHeaders {

    private MessageHeaders() {}

    static void setOrRemove(Message message, String header, Object value) {
        if (value == null) {
            message.removeHeader(header);
        } else {
            message.setHeader(header, value);
        }
    }

    /** Removes what an earlier answer has left: its facts are not those of what came after. */
    static void removeFactsOfAnswer(Message message) {
        message.removeHeader(PolytomicConstants.HTTP_RESPONSE_CODE);
        message.removeHeader(PolytomicConstants.ATTEMPTS);
        message.removeHeader(PolytomicConstants.SERVED_VERSION);
        message.removeHeader(PolytomicConstants.NEXT_PAGE_TOKEN);
    }
}
