package io.github.camelpolytomic.model.bulksync;

/**
 * Values of a filter's {@code function} known today, each with its condition (API: FilterFunction). The
 * list is open.
 */
public final class FilterFunction {

    /** Is the value. */
    public static final String EQUALITY = "Equality";

    /** Is not the value. */
    public static final String INEQUALITY = "Inequality";

    /** Is null. */
    public static final String IS_NULL = "IsNull";

    /** Is not null. */
    public static final String IS_NOT_NULL = "IsNotNull";

    /** Is true. */
    public static final String TRUE = "True";

    /** Is false. */
    public static final String FALSE = "False";

    /** Is a time at or after the value. */
    public static final String ON_OR_AFTER = "OnOrAfter";

    /** Is a time at or before the value. */
    public static final String ON_OR_BEFORE = "OnOrBefore";

    /** Is greater than the value. */
    public static final String GREATER_THAN = "GreaterThan";

    /** Is greater than or equal to the value. */
    public static final String GREATER_THAN_EQUAL = "GreaterThanEqual";

    /** Is less than the value. */
    public static final String LESS_THAN = "LessThan";

    /** Is less than or equal to the value. */
    public static final String LESS_THAN_EQUAL = "LessThanEqual";

    /** Is a string that contains the value. */
    public static final String STRING_CONTAINS = "StringContains";

    /** Is a string that starts with the value. */
    public static final String STRING_STARTS_WITH = "StringStartsWith";

    /** Is a string that ends with the value. */
    public static final String STRING_ENDS_WITH = "StringEndsWith";

    /** Is a string that does not contain the value. */
    public static final String STRING_DOES_NOT_CONTAIN = "StringDoesNotContain";

    /** Is a string that does not start with the value. */
    public static final String STRING_DOES_NOT_START_WITH = "StringDoesNotStartWith";

    /** Is a string that does not end with the value. */
    public static final String STRING_DOES_NOT_END_WITH = "StringDoesNotEndWith";

    /** Is one of several strings. */
    public static final String STRING_ONE_OF = "StringOneOf";

    /** Is none of several strings. */
    public static final String STRING_NOT_ONE_OF = "StringNotOneOf";

    /** Lies between two values. */
    public static final String BETWEEN = "Between";

    /** Is a list that contains the value. */
    public static final String ARRAY_CONTAINS = "ArrayContains";

    /** Is a list that does not contain the value. */
    public static final String ARRAY_DOES_NOT_CONTAIN = "ArrayDoesNotContain";

    /** Is a time within the last days, hours or the like. */
    public static final String IN_THE_LAST = "InTheLast";

    /** Is a time at or before a relative time. */
    public static final String RELATIVE_ON_OR_BEFORE = "RelativeOnOrBefore";

    /** Is a time at or after a relative time. */
    public static final String RELATIVE_ON_OR_AFTER = "RelativeOnOrAfter";

    /** Is a string that matches a pattern. */
    public static final String STRING_LIKE = "StringLike";

    /** Is a string that does not match a pattern. */
    public static final String STRING_NOT_LIKE = "StringNotLike";

    /** Is the value, ignoring surrounding blanks. */
    public static final String STRING_MATCHES_TRIMMED = "StringMatchesTrimmed";

    private FilterFunction() {}
}
