package io.github.camelpolytomic.model.modelsync;

/** Values of a filter's {@code field_type} known today (API: FilterFieldReferenceType). The list is open. */
public final class FilterFieldType {

    /** A field of a model. */
    public static final String MODEL = "Model";

    /** A field of the target. */
    public static final String TARGET = "Target";

    private FilterFieldType() {}
}
