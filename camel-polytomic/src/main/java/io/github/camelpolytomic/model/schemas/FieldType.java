package io.github.camelpolytomic.model.schemas;

/** Values of a field's {@code type} known today (API: UtilFieldType). The list is open. */
public final class FieldType {

    /** The service cannot tell. */
    public static final String UNKNOWN = "unknown";

    /** Text. */
    public static final String STRING = "string";

    /** A number. */
    public static final String NUMBER = "number";

    /** True or false. */
    public static final String BOOLEAN = "boolean";

    /** A date, a time or both. */
    public static final String DATETIME = "datetime";

    /** A list of values. */
    public static final String ARRAY = "array";

    /** A structure with members of its own. */
    public static final String OBJECT = "object";

    /** Bytes. */
    public static final String BINARY = "binary";

    private FieldType() {}
}
