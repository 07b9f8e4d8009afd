package io.github.camelpolytomic.option;

/** Type of the message body after a call. */
public enum OutputFormat {
    /** A record of the API's type, such as {@code BulkSource}. */
    RECORD,
    /** The response's {@code data} as JSON text. */
    JSON,
    /** The response's {@code data} as a {@code java.util.Map}. */
    MAP
}
