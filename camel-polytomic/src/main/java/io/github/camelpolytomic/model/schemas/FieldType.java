package io.github.camelpolytomic.model.schemas;

/** Values of a field's {@code type} known today (API: UtilFieldType). The list is open. */
public final class FieldType {

    /** Unknown to the service. */
    public static final String UNKNOWN = "unknown";

    /** A string. */
    public static final String STRING = "string";

    /** A number. */
    public static final String NUMBER = "number";

    /** True or false. */
    public static final String BOOLEAN = "boolean";

    /** A date, a time or both. */
    public static final String DATETIME = "datetime";

    /** A list of values. */
    public static final String ARRAY = "array";

    /** An object with members. */
    public static final String OBJECT = "object";

    /** Bytes. */
    public static final String BINARY = "binary";

    private FieldType() {}
}
