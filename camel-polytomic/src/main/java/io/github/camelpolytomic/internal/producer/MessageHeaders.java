package io.github.camelpolytomic.internal.producer;

import org.apache.camel.Message;

import io.github.camelpolytomic.option.PolytomicConstants;

/** Handles headers for all producers. */
final class MessageHeaders {

    private MessageHeaders() {}

    static void setOrRemove(Message message, String header, Object value) {
        if (value == null) {
            message.removeHeader(header);
        } else {
            message.setHeader(header, value);
        }
    }

    /** Removes the headers of an earlier response, which do not apply to the current one. */
    static void removeResponseHeaders(Message message) {
        message.removeHeader(PolytomicConstants.HTTP_RESPONSE_CODE);
        message.removeHeader(PolytomicConstants.ATTEMPTS);
        message.removeHeader(PolytomicConstants.SERVED_VERSION);
        message.removeHeader(PolytomicConstants.NEXT_PAGE_TOKEN);
    }
}
