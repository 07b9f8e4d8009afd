package io.github.camelpolytomic.option;

/** What the message body is after a call. */
public enum OutputFormat {
    /** A record of the API's type, such as {@code BulkSource}. */
    RECORD,
    /** The answer's {@code data} as JSON text. */
    JSON,
    /** The answer's {@code data} as a {@code java.util.Map}. */
    MAP
}
